-- The edition of the tz database, such as 2025b; null for clocks that were last evaluated before this was kept.
alter table sla_clock add column tzdata varchar(20);
