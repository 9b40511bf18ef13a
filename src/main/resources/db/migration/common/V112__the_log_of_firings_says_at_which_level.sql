-- The level as it was then, as JSON: the rule may be another by now. Null for what fired before.
alter table escalation_firing add column level varchar(100);
create index escalation_firing_by_time on escalation_firing (fired_at, id);
