create sequence escalation_rule_seq start with 1 increment by 50;
create sequence escalation_firing_seq start with 1 increment by 50;

create table escalation_rule (
    id         bigint primary key,
    version    integer not null,
    position   integer not null,
    definition varchar(1000000) not null,
    -- what it did stays on record
    deleted_at timestamp(6) with time zone
);
create index escalation_rule_by_position on escalation_rule (position, id);

-- The unique key makes a rule fire once per clock cycle, on any number of nodes.
create table escalation_firing (
    id        bigint primary key,
    rule_id   bigint not null references escalation_rule (id),
    ticket_id bigint not null references ticket (id),
    metric    varchar(20) not null check (metric in ('firstResponse', 'nextResponse', 'periodicUpdate', 'resolution')),
    cycle     integer not null,
    -- the instant that it is about, and when it was done
    at        timestamp(6) with time zone not null,
    fired_at  timestamp(6) with time zone not null,
    results   varchar(100000) not null,
    unique (rule_id, ticket_id, metric, cycle)
);
create index escalation_firing_by_rule on escalation_firing (rule_id, fired_at, id);
create index escalation_firing_by_ticket on escalation_firing (ticket_id, id);
