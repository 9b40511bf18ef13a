create sequence what_if_run_seq start with 1 increment by 50;
-- What past tickets would have looked like under other promises: only the last few answers are kept.
create table what_if_run (
    id           bigint primary key,
    title        varchar(1000) not null,
    status       varchar(10) not null check (status in ('running', 'done', 'cancelled', 'failed')),
    period_from  timestamp(6) with time zone not null,
    period_to    timestamp(6) with time zone not null,
    tickets      bigint not null,
    done         bigint not null,
    cancel_asked boolean not null,
    answer       varchar(100000),
    flips        bigint not null,
    actor_name   varchar(600) not null,
    started_at   timestamp(6) with time zone not null,
    seen_at      timestamp(6) with time zone not null,
    millis       bigint not null
);
create table what_if_flip (
    run_id       bigint not null references what_if_run (id),
    number       integer not null,
    ticket_id    bigint not null references ticket (id),
    metric       varchar(20) not null check (metric in ('firstResponse', 'nextResponse', 'periodicUpdate', 'resolution')),
    cycle        integer not null,
    would_be_met boolean not null,
    primary key (run_id, number)
);
