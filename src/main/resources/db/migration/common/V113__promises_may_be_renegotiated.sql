-- A later time for a solution that an agent proposed. It stands beside the clock, which counts on; of a ticket's rows the
-- newest holds unless the customer declined it.
create sequence agreed_time_seq start with 1 increment by 50;
create table agreed_time (
    id           bigint primary key,
    ticket_id    bigint not null references ticket (id),
    cycle        integer not null,
    -- what was promised then; null while the clock stood
    original_due timestamp(6) with time zone,
    until        timestamp(6) with time zone not null,
    reason       varchar(6000) not null,
    agent_id     bigint not null,
    agent_name   varchar(600) not null,
    proposed_at  timestamp(6) with time zone not null,
    declined_at  timestamp(6) with time zone
);
create index agreed_time_by_ticket on agreed_time (ticket_id, id);
create index agreed_time_by_instant on agreed_time (until);
