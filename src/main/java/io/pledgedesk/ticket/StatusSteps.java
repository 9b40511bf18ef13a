package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Moves tickets from status to status. */
@ApplicationScoped
class StatusSteps {

    private final Statuses statuses;

    StatusSteps(Statuses statuses) {
        this.statuses = statuses;
    }

    /** A new ticket stands in the default of its category. */
    void begin(Ticket ticket) {
        ticket.namedStatusId = statuses.book().standard(ticket.status).ownId();
    }

    void set(Ticket ticket, Actor by, Instant at, StatusChoice to) {
        StatusBook book = statuses.book();
        ticket.changeStatus(by, at, book.of(ticket), book.meant(to));
    }

    /** @throws Refusal.Invalid when there is no such status @param status null for none */
    void require(StatusChoice status) {
        if (status != null) {
            statuses.book().meant(status);
        }
    }

    /** Where only the category matters; one that is in it stays as it is. */
    void set(Ticket ticket, Actor by, Instant at, Status to) {
        if (ticket.status != to) {
            set(ticket, by, at, StatusChoice.of(to));
        }
    }

    /** The first assignment or public agent reply makes a new ticket open: an automatic step, an event of its own. */
    void openIfNew(Ticket ticket, Instant at) {
        if (ticket.status == Status.NEW) {
            set(ticket, Actor.SYSTEM, at, Status.OPEN);
        }
    }

    /** Takes a step back. @param step what had happened */
    void undo(Ticket ticket, Instant at, Fact.StatusChanged step) {
        StatusBook book = statuses.book();
        ticket.changeStatus(Actor.SYSTEM, at, book.of(ticket), book.of(step.from(), step.fromId()));
    }
}
