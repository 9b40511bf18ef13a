create sequence import_run_seq start with 1 increment by 50;
-- An import that somebody started on the page: how far it is, and what is wrong with which line.
create table import_run (
    id           bigint primary key,
    file_name    varchar(600) not null,
    status       varchar(10) not null check (status in ('running', 'done', 'cancelled', 'failed')),
    bytes        bigint not null,
    bytes_read   bigint not null,
    created      bigint not null,
    known        bigint not null,
    problems     bigint not null,
    cancel_asked boolean not null,
    actor_name   varchar(600) not null,
    started_at   timestamp(6) with time zone not null,
    seen_at      timestamp(6) with time zone not null
);
create table import_problem (
    run_id      bigint not null references import_run (id),
    line        bigint not null,
    external_id varchar(400),
    problem     varchar(2000) not null,
    primary key (run_id, line)
);
