package io.pledgedesk.ticket.work;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Tickets that agents put off. Everybody else still sees them. */
@ApplicationScoped
public class Snoozes {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final EntityManager entities;
    private final TicketAccess access;
    private final Clock clock;

    Snoozes(EntityManager entities, TicketAccess access, Clock clock) {
        this.entities = entities;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Puts a ticket off.
     *
     * @throws Refusal.Invalid for an instant that has passed or lies more than a year ahead
     * @throws Refusal.Conflict for a closed ticket
     */
    @Transactional
    public void put(Viewer by, long ticketId, Instant until) {
        Ticket ticket = access.visible(by, ticketId);
        ticket.refuseIfClosed();
        Instant now = now();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new Refusal.Invalid(
                    "until", "snoozeInvalid", "Choose a time within the next year, for example tomorrow at 09:00.");
        }
        Snooze.Key key = new Snooze.Key(by.id(), ticketId);
        Snooze snooze = entities.find(Snooze.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (snooze == null) {
            snooze = new Snooze(key);
        }
        snooze.setAt = now;
        snooze.until = until.truncatedTo(ChronoUnit.SECONDS);
        entities.persist(snooze);
        entities.flush();
    }

    /** Back at once. */
    @Transactional
    public void wake(Viewer by, long ticketId) {
        access.visible(by, ticketId);
        entities.createQuery("delete from Snooze where key.agentId = ?1 and key.ticketId = ?2")
                .setParameter(1, by.id())
                .setParameter(2, ticketId)
                .executeUpdate();
    }

    /** Until when the ticket sleeps for the viewer; empty when it is awake. */
    @Transactional
    public Optional<Instant> of(Viewer by, long ticketId) {
        return entities.createQuery("""
            select s.until from Snooze s join Ticket t on t.id = s.key.ticketId
            where s.key.agentId = ?1 and s.key.ticketId = ?2 and s.until > ?3
            """ + " and " + STILL, Instant.class)
                .setParameter(1, by.id())
                .setParameter(2, ticketId)
                .setParameter(3, now())
                .getResultStream()
                .findFirst();
    }

    /** Nothing has happened to ticket {@code t} since it was put off by {@code s}, until the instant {@code ?3}. */
    private static final String STILL = asleep("?3");

    /**
     * The condition under which ticket {@code t} still sleeps by {@code s}, in the query's language.
     *
     * @param now how the query names the present instant
     */
    public static String asleep(String now) {
        return "(t.customerWroteAt is null or t.customerWroteAt <= s.setAt) and (t.due.order > " + now
                + " or t.due.order <= s.setAt)";
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
