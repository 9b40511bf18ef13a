package io.pledgedesk.sla;

import io.pledgedesk.calendar.CalendarChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Whether what this node remembers of policies and calendars is still true: one row, read once a transaction. */
@ApplicationScoped
class Revisions {

    private final EntityManager entities;

    Revisions(EntityManager entities) {
        this.entities = entities;
    }

    String current() {
        return entities.find(SlaRevision.class, SlaRevision.ONLY).stamp;
    }

    void advance() {
        entities.find(SlaRevision.class, SlaRevision.ONLY).stamp =
                UUID.randomUUID().toString();
    }

    void onCalendarChanged(@Observes CalendarChanged change) {
        advance();
    }
}
