-- What a clock passed before a rule was made (or changed) is not told by it.
alter table escalation_rule add column watches_since timestamp(6) with time zone default timestamp with time zone '1970-01-01 00:00:00+00:00' not null;
