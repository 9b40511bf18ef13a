create table draft (
    agent_id         bigint not null references agent (id) on delete cascade,
    ticket_id        bigint not null references ticket (id) on delete cascade,
    visibility       varchar(10) not null check (visibility in ('public', 'internal')),
    body             text not null,
    attachment_ids   varchar(500) not null,
    saved_at         timestamp(6) with time zone not null,
    -- the form that was sent: what its page saves late is dropped
    sent_token       varchar(64),
    primary key (agent_id, ticket_id, visibility)
);
create index draft_by_ticket on draft (ticket_id);

create sequence held_reply_seq start with 1 increment by 50;
create table held_reply (
    id             bigint primary key,
    ticket_id      bigint not null references ticket (id) on delete cascade,
    agent_id       bigint not null references agent (id),
    agent_name     varchar(600) not null,
    body           text not null,
    status         varchar(10) check (status in ('open', 'pending', 'onHold', 'solved', 'closed')),
    attachment_ids varchar(500) not null,
    held_at        timestamp(6) with time zone not null,
    send_at        timestamp(6) with time zone not null
);
create index held_reply_by_time on held_reply (send_at, id);
create index held_reply_by_ticket on held_reply (ticket_id, send_at);
