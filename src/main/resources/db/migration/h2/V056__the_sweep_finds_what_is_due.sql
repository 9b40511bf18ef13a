create index ticket_by_wake on ticket (wake_at);
