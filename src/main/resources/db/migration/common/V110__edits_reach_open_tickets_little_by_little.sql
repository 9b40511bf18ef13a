-- Edits of rules, calendars and policies that have yet to be brought to open tickets, and how far that has come. A row is
-- gone when all are done: asking is one small insert, however many tickets are open.
create sequence recount_seq start with 1 increment by 50;
create table recount (
    id             bigint primary key,
    -- null for every ticket with a clock that runs
    policy_id      bigint,
    -- the version that its open tickets are given; null: none, they are looked at anew
    policy_version integer,
    asked_at       timestamp(6) with time zone not null,
    -- the tickets up to this one are done
    after_ticket   bigint not null
);
create index recount_by_policy on recount (policy_id);

-- What was under way before; negative numbers stay out of the sequence's way.
insert into recount (id, policy_id, policy_version, asked_at, after_ticket)
    select -policy_id, policy_id, max(policy_due), current_timestamp, 0
    from ticket where policy_due is not null group by policy_id;
alter table ticket drop column policy_due;
