create sequence notification_seq start with 1 increment by 50;
create table notification (
    id         bigint primary key,
    agent_id   bigint not null references agent (id),
    ticket_id  bigint references ticket (id),
    kind       varchar(40) not null,
    title      varchar(1000) not null,
    -- the instant that it is about, and when it was written
    at         timestamp(6) with time zone not null,
    created_at timestamp(6) with time zone not null,
    read_at    timestamp(6) with time zone
);
create index notification_by_agent on notification (agent_id, id);
