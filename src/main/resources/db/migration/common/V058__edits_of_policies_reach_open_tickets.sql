-- The version of its policy that an editor wants an open ticket to have; the sweep writes the event.
alter table ticket add column policy_due integer;
create index ticket_by_policy on ticket (policy_id, status);
