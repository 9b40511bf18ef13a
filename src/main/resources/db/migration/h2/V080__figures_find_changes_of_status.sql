create index ticket_event_by_status_change on ticket_event (type, at, ticket_id);
