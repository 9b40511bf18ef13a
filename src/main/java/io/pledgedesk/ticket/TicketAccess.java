package io.pledgedesk.ticket;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** The one place that decides who may see and change which ticket. What one may not see does not exist. */
@ApplicationScoped
public class TicketAccess {

    private final EntityManager entities;
    private final Teams teams;

    TicketAccess(EntityManager entities, Teams teams) {
        this.entities = entities;
        this.teams = teams;
    }

    /** @throws Refusal.NotFound when it is absent or hidden from the viewer */
    public Ticket visible(Viewer viewer, long id) {
        return check(viewer, entities.find(Ticket.class, id));
    }

    /**
     * The ticket, locked until the transaction ends: commands on one ticket happen one after the other.
     *
     * @throws Refusal.NotFound when it is absent or hidden from the viewer
     */
    Ticket locked(Viewer viewer, long id) {
        return check(viewer, entities.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** For steps that no person takes. */
    Ticket locked(long id) {
        Ticket ticket = entities.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (ticket == null) {
            throw new Refusal.NotFound("ticket");
        }
        return ticket;
    }

    private Ticket check(Viewer viewer, Ticket ticket) {
        if (ticket == null || !maySee(viewer, ticket)) {
            throw new Refusal.NotFound("ticket");
        }
        return ticket;
    }

    private boolean maySee(Viewer viewer, Ticket ticket) {
        if (viewer.isCustomer()) {
            return ticket.requesterId() == viewer.id();
        }
        return ticket.teamId() == null
                || viewer.is(Role.SUPERVISOR)
                || viewer.teamIds().contains(ticket.teamId())
                || !isRestricted(ticket.teamId());
    }

    private boolean isRestricted(long teamId) {
        return teams.find(teamId).map((Team team) -> team.restricted).orElse(false);
    }

    /** @throws Refusal.Forbidden unless the viewer may work on tickets */
    static void requireAgent(Viewer viewer) {
        if (!viewer.is(Role.AGENT)) {
            throw new Refusal.Forbidden("Only agents may do this.");
        }
    }
}
