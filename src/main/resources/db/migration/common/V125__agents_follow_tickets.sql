create table follow (
    agent_id  bigint not null references agent (id) on delete cascade,
    ticket_id bigint not null references ticket (id) on delete cascade,
    since     timestamp(6) with time zone not null,
    primary key (agent_id, ticket_id)
);
create index follow_by_ticket on follow (ticket_id);
-- whether anybody does: most changes need not ask who
alter table ticket add column followed boolean not null default false;
