-- What the engine answered last: a cache for lists, reports and people. The history decides.
create table sla_clock (
    ticket_id       bigint not null references ticket (id),
    metric          varchar(20) not null check (metric in ('firstResponse', 'nextResponse', 'periodicUpdate', 'resolution')),
    cycle           integer not null,
    state           varchar(10) not null check (state in ('running', 'paused', 'met', 'missed', 'cancelled')),
    policy_id       bigint not null,
    policy_version  integer not null,
    target_seconds  bigint not null,
    started_at      timestamp(6) with time zone not null,
    due_at          timestamp(6) with time zone,
    warn_at         timestamp(6) with time zone,
    stopped_at      timestamp(6) with time zone,
    breached_at     timestamp(6) with time zone,
    elapsed_seconds bigint not null,
    paused_seconds  bigint not null,
    evaluated_at    timestamp(6) with time zone not null,
    primary key (ticket_id, metric, cycle)
);
create index sla_clock_by_due on sla_clock (metric, state, due_at);
create index sla_clock_by_stop on sla_clock (metric, stopped_at);

-- What happened on clocks, each once: the key makes a second sweep, or a second node, find it done.
create table sla_transition (
    ticket_id   bigint not null references ticket (id),
    metric      varchar(20) not null,
    cycle       integer not null,
    kind        varchar(20) not null,
    at          timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    primary key (ticket_id, metric, cycle, kind)
);
create index sla_transition_by_instant on sla_transition (at);
