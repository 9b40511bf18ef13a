create index sla_clock_by_wake on sla_clock (wake_at);
