package io.pledgedesk.ticket;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/** The one place that decides who may see and change which ticket. What one may not see does not exist. */
@ApplicationScoped
public class TicketAccess {

    private final EntityManager entities;
    private final Teams teams;
    private final Event<TicketsLocked> locking;

    TicketAccess(EntityManager entities, Teams teams, Event<TicketsLocked> locking) {
        this.entities = entities;
        this.teams = teams;
        this.locking = locking;
    }

    /**
     * @throws Refusal.NotFound when it is absent or hidden from the viewer
     * @throws Refusal.Erased when it was there, and isn't any more
     */
    public Ticket visible(Viewer viewer, long id) {
        return check(viewer, id, entities.find(Ticket.class, id));
    }

    /**
     * The ticket, locked until the transaction ends: commands on one ticket happen one after the other.
     *
     * @throws Refusal.NotFound when it is absent or hidden from the viewer
     */
    public Ticket locked(Viewer viewer, long id) {
        return settled(lockedAsIs(viewer, id));
    }

    /**
     * The same for a change that is based on what its author saw.
     *
     * @param ifVersion the version that they saw; null for whatever is there
     * @throws Refusal.Stale when it is another version by now
     */
    Ticket locked(Viewer viewer, long id, Integer ifVersion) {
        Ticket ticket = lockedAsIs(viewer, id);
        if (ifVersion != null && ifVersion != ticket.version()) {
            throw new Refusal.Stale();
        }
        return settled(ticket);
    }

    /** For steps that no person takes. */
    public Ticket locked(long id) {
        return settled(lockedAsIs(id));
    }

    /**
     * The ticket, locked, for work on what is about to be written into its history; for everything else there is
     * {@link #locked}.
     *
     * @throws Refusal.NotFound when it is absent or hidden from the viewer
     */
    public Ticket lockedAsIs(Viewer viewer, long id) {
        return check(viewer, id, find(id));
    }

    Ticket lockedAsIs(long id) {
        Ticket ticket = find(id);
        if (ticket == null) {
            throw new Refusal.NotFound("ticket");
        }
        return ticket;
    }

    private Ticket find(long id) {
        return entities.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Ticket settled(Ticket ticket) {
        locking.fire(new TicketsLocked(List.of(ticket.id())));
        return ticket;
    }

    private Ticket check(Viewer viewer, long id, Ticket ticket) {
        if (ticket == null) {
            throw absent(viewer, id);
        }
        if (!maySee(viewer, ticket)) {
            throw new Refusal.NotFound("ticket");
        }
        return ticket;
    }

    /** Whose it was isn't known any more: customers are told by their private link alone. */
    private Refusal absent(Viewer viewer, long id) {
        ErasedTicket erased = viewer.isCustomer() ? null : entities.find(ErasedTicket.class, id);
        return erased == null || !maySeeThoseOf(viewer, erased.teamId)
                ? new Refusal.NotFound("ticket")
                : new Refusal.Erased(erased.erasure());
    }

    boolean maySee(Viewer viewer, Ticket ticket) {
        return viewer.isCustomer() ? ticket.requesterId() == viewer.id() : maySeeThoseOf(viewer, ticket.teamId());
    }

    private boolean maySeeThoseOf(Viewer staff, Long teamId) {
        return teamId == null || staff.is(Role.SUPERVISOR) || staff.teamIds().contains(teamId) || !isRestricted(teamId);
    }

    private boolean isRestricted(long teamId) {
        return teams.find(teamId).map((Team team) -> team.restricted).orElse(false);
    }

    /** @throws Refusal.Forbidden unless the viewer may work on tickets */
    public static void requireAgent(Viewer viewer) {
        if (!viewer.is(Role.AGENT)) {
            throw new Refusal.Forbidden("Only agents may do this.");
        }
    }
}
