create index ticket_by_named_status on ticket (named_status_id, due_order, id) where named_status_id is not null;
