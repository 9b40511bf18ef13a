package io.pledgedesk.sla;

import io.pledgedesk.calendar.CalendarChanged;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Brings an edit to the open tickets when the editor asked for it (E2, E3): it wakes them, and the sweep gives each the
 * new version by an event of its own.
 */
@ApplicationScoped
class PolicyRollout {

    private static final String OPEN = "('new', 'open', 'pending', 'onHold', 'solved')";

    private final EntityManager entities;
    private final PoliciesInForce policies;
    private final Matching matching;
    private final Clock clock;

    PolicyRollout(EntityManager entities, PoliciesInForce policies, Matching matching, Clock clock) {
        this.entities = entities;
        this.policies = policies;
        this.matching = matching;
        this.clock = clock;
    }

    void onPolicyChanged(@Observes PolicyChanged change) {
        if (change.appliesToOpen()) {
            entities.createNativeQuery(
                            "update ticket set wake_at = ?1, policy_due = ?2 where policy_id = ?3 and status in "
                                    + OPEN)
                    .setParameter(1, now())
                    .setParameter(2, change.version())
                    .setParameter(3, change.policyId())
                    .executeUpdate();
        }
    }

    /** Clocks that stand still are counted anew when they go on. */
    void onCalendarChanged(@Observes CalendarChanged change) {
        Set<Long> users = policies.usersOf(change.calendarId());
        if (change.appliesToOpen() && !users.isEmpty()) {
            entities.createNativeQuery("update ticket set wake_at = ?1 where policy_id in ?2 and wake_at is not null")
                    .setParameter(1, now())
                    .setParameter(2, users)
                    .executeUpdate();
        }
    }

    /** Gives a woken ticket the version that an editor meant for it. */
    void apply(Ticket ticket, Instant now) {
        Integer version = ticket.due().takePolicyDue();
        if (version != null
                && ticket.due().policyId() != null
                && version > ticket.due().policyVersion()) {
            policies.version(ticket.due().policyId(), version)
                    .ifPresent(policy -> matching.applyVersion(ticket, policy, now));
        }
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
