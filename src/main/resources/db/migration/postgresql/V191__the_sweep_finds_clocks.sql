create index sla_clock_by_wake on sla_clock (wake_at) where wake_at is not null;

-- What the sweep changes of a ticket stands in no index: with room for it on the same page, no index is written.
alter table ticket set (fillfactor = 50);
