create index ticket_by_wake on ticket (wake_at) where wake_at is not null;
