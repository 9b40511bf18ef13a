-- "Yesterday was a holiday": past days of a calendar turned out to have had other hours. Each ticket that this touches has
-- an event of its own in its history; here stands what was said, by whom, and which tickets those are.
create sequence hours_correction_seq start with 1 increment by 50;
create table hours_correction (
    id            bigint primary key,
    calendar_id   bigint not null references business_calendar (id),
    calendar_name varchar(600) not null,
    first_day     varchar(10) not null,
    last_day      varchar(10) not null,
    -- pairs of start and end as JSON; no pair: closed
    hours         text not null,
    reason        varchar(600) not null,
    agent_id      bigint not null,
    agent_name    varchar(600) not null,
    corrected_at  timestamp(6) with time zone not null
);
create index hours_correction_by_calendar on hours_correction (calendar_id, id);

create table corrected_ticket (
    correction_id bigint not null references hours_correction (id),
    ticket_id     bigint not null references ticket (id),
    -- breaches that no longer stand
    waived        integer not null,
    primary key (correction_id, ticket_id)
);

-- Brought to tickets little by little, as edits are.
alter table recount add column correction_id bigint references hours_correction (id);

-- What a correction took back; the state beside it stays the verdict that was given.
alter table sla_clock add column waived_at timestamp(6) with time zone;
alter table sla_clock add column waived_by bigint references hours_correction (id);
create index sla_clock_by_waiver on sla_clock (waived_at);
