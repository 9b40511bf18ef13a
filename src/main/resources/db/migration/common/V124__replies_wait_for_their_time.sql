create sequence later_reply_seq start with 1 increment by 50;
create table later_reply (
    id             bigint primary key,
    ticket_id      bigint not null references ticket (id) on delete cascade,
    agent_id       bigint not null references agent (id),
    agent_name     varchar(600) not null,
    body           text not null,
    status         varchar(10) check (status in ('open', 'pending', 'onHold', 'solved', 'closed')),
    attachment_ids varchar(500) not null,
    planned_at     timestamp(6) with time zone not null,
    send_at        timestamp(6) with time zone not null
);
create index later_reply_by_time on later_reply (send_at, id);
create index later_reply_by_ticket on later_reply (ticket_id, send_at);
