-- a note is about a ticket that open pages show, or about an agent whose bell counts anew
alter table feed_note alter column ticket_id drop not null;
alter table feed_note add column agent_id bigint;
alter table feed_note add constraint feed_note_is_about_one
    check ((ticket_id is null and agent_id is not null) or (ticket_id is not null and agent_id is null));
