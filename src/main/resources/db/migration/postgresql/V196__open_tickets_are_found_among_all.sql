-- Queues hold what isn't solved: their pages and counts cost the same however much was solved before. What counts look at
-- stands in the indexes, so that they needn't visit the rows.
create index ticket_open_by_due on ticket (due_order, id)
    include (status, team_id, assignee_id, priority, customer_wrote_at, agent_wrote_at)
    where spam_at is null and status in ('new', 'open', 'pending', 'onHold');
create index ticket_open_by_team on ticket (team_id, due_order, id)
    include (status, assignee_id, customer_wrote_at)
    where spam_at is null and status in ('new', 'open', 'pending', 'onHold');
create index ticket_open_by_assignee on ticket (assignee_id, due_order, id)
    include (status, team_id, customer_wrote_at)
    where spam_at is null and status in ('new', 'open', 'pending', 'onHold');
create index ticket_open_by_status on ticket (status, updated_at, id)
    where spam_at is null and status in ('new', 'open', 'pending', 'onHold');
drop index ticket_by_status_and_due;
create index ticket_by_status_and_due on ticket (status, due_order, id) include (team_id, spam_at);
