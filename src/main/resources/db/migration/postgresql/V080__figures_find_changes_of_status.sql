create index ticket_event_by_status_change on ticket_event (at, ticket_id) where type = 'statusChanged';
