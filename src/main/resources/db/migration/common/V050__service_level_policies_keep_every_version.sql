create sequence sla_policy_seq start with 1 increment by 50;
create sequence sla_policy_version_seq start with 1 increment by 50;

create table sla_policy (
    id         bigint primary key,
    -- the number of the current version, and its position for lists
    version    integer not null,
    position   integer not null,
    -- the calendar of the current version
    calendar_id bigint references business_calendar (id),
    -- tickets keep the policy that they have; nothing new is matched by it
    deleted_at timestamp(6) with time zone
);
create index sla_policy_by_position on sla_policy (position, id);
create index sla_policy_by_calendar on sla_policy (calendar_id);

-- Never changed once written: clocks are replayed from these rows.
create table sla_policy_version (
    id              bigint primary key,
    policy_id       bigint not null references sla_policy (id),
    number          integer not null,
    name            varchar(400) not null,
    definition      varchar(1000000) not null,
    effective_from  timestamp(6) with time zone not null,
    applies_to_open boolean not null,
    actor_id        bigint,
    actor_name      varchar(600) not null,
    unique (policy_id, number)
);

-- One row; its stamp is new after every change of a policy or calendar, so that every node knows when to read again.
create table sla_revision (
    id    bigint primary key check (id = 1),
    stamp varchar(36) not null
);
insert into sla_revision (id, stamp) values (1, 'start');
