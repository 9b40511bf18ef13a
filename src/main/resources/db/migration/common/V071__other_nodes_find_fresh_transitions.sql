create index sla_transition_by_recording on sla_transition (recorded_at, ticket_id);
