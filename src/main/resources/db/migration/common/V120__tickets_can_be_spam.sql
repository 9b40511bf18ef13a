-- null for all that isn't; whoever marks a ticket takes it out of queues, clocks and figures
alter table ticket add column spam_at timestamp(6) with time zone;
