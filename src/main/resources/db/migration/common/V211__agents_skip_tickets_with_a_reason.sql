-- Who gave back a ticket that they were given isn't given it again for a while.
create table ticket_skip (
    agent_id   bigint not null references agent (id) on delete cascade,
    ticket_id  bigint not null references ticket (id) on delete cascade,
    reason     varchar(20) not null,
    skipped_at timestamp(6) with time zone not null,
    primary key (agent_id, ticket_id)
);
create index ticket_skip_by_ticket on ticket_skip (ticket_id);
