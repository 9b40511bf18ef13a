create sequence business_calendar_seq start with 1 increment by 50;
create sequence calendar_version_seq start with 1 increment by 50;

create table business_calendar (
    id         bigint primary key,
    -- the number of the current version
    version    integer not null,
    -- tickets and older policy versions may still count by a deleted calendar
    deleted_at timestamp(6) with time zone
);

-- Never changed once written: clocks are replayed from these rows.
create table calendar_version (
    id              bigint primary key,
    calendar_id     bigint not null references business_calendar (id),
    number          integer not null,
    name            varchar(400) not null,
    definition      varchar(1000000) not null,
    effective_from  timestamp(6) with time zone not null,
    applies_to_open boolean not null,
    actor_id        bigint,
    actor_name      varchar(600) not null,
    unique (calendar_id, number)
);
