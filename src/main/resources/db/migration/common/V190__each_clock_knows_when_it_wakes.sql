-- A ticket's row has many indexes; one that names the next instant made PostgreSQL write all of them at every wake-up.
alter table sla_clock add column wake_at timestamp(6) with time zone;

-- Who wakes too early looks, and sees when it is time.
update sla_clock set wake_at = (select t.wake_at from ticket t where t.id = sla_clock.ticket_id) where state = 'running';

drop index ticket_by_wake;
alter table ticket drop column wake_at;
