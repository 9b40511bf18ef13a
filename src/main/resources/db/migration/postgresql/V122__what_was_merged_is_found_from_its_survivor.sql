create index ticket_by_survivor on ticket (merged_into_id) where merged_into_id is not null;
