drop index ticket_by_priority;
create index ticket_by_priority on ticket (priority, id);
