-- Which edition of the tz database open clocks were last counted by; empty as long as nothing was. The first start with
-- another edition counts them anew.
create table zone_rules (
    id smallint primary key,
    edition varchar(64) not null,
    constraint zone_rules_are_one_row check (id = 1)
);
insert into zone_rules (id, edition)
select 1, coalesce((select max(tzdata) from sla_clock where wake_at is not null), '');
