create table ticket_visit (
    agent_id  bigint not null references agent (id) on delete cascade,
    ticket_id bigint not null references ticket (id) on delete cascade,
    at        timestamp(6) with time zone not null,
    primary key (agent_id, ticket_id)
);
create index ticket_visit_by_ticket on ticket_visit (ticket_id);
