package io.pledgedesk.sla;

import io.pledgedesk.calendar.CalendarChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Whether what this node remembers of policies, calendars and escalation rules is still true: one row, read once a transaction. */
@ApplicationScoped
public class Revisions {

    private final EntityManager entities;

    Revisions(EntityManager entities) {
        this.entities = entities;
    }

    /** Changes whenever a policy, a calendar or a rule does. */
    public String current() {
        return entities.find(SlaRevision.class, SlaRevision.ONLY).stamp;
    }

    /** Inside the transaction of a change. */
    public void advance() {
        entities.find(SlaRevision.class, SlaRevision.ONLY).stamp =
                UUID.randomUUID().toString();
    }

    void onCalendarChanged(@Observes CalendarChanged change) {
        advance();
    }
}
