-- Rules advance the revision of policies and calendars: one row to look at, where there were two.
drop table escalation_revision;
