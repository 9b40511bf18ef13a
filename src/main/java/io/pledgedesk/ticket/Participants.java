package io.pledgedesk.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.people.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Who takes part in a ticket besides its requester. A copy line only suggests; an agent decides. */
@ApplicationScoped
public class Participants {

    static final int MAX_PER_TICKET = 50;

    private final EntityManager entities;
    private final TicketAccess access;
    private final Customers customers;
    private final Clock clock;

    Participants(EntityManager entities, TicketAccess access, Customers customers, Clock clock) {
        this.entities = entities;
        this.access = access;
        this.customers = customers;
        this.clock = clock;
    }

    /** Whether somebody may write on the ticket from that address: its requester, or who was let in. */
    @Transactional
    public boolean takesPart(Ticket ticket, String email) {
        return customers
                        .find(ticket.requesterId())
                        .filter(who -> who.email.equals(email))
                        .isPresent()
                || admitted(ticket.id()).stream().anyMatch(each -> each.email.equals(email));
    }

    /** Remembers people of a copy line for the agents; nobody is let in by it. @param people addresses with names */
    @Transactional
    public void suggest(long ticketId, Map<String, String> people) {
        List<String> known = all(ticketId).stream().map(Participant::email).toList();
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        people.entrySet().stream()
                .filter(person -> !known.contains(person.getKey()))
                .limit(Math.max(0, MAX_PER_TICKET - known.size()))
                .forEach(
                        person -> entities.persist(new Participant(ticketId, person.getKey(), person.getValue(), now)));
    }

    /** In the order in which they came, at most 50. */
    @Transactional
    public List<Participant> list(Viewer viewer, long ticketId) {
        return all(access.visible(viewer, ticketId).id());
    }

    /** Those who get the answers. */
    @Transactional
    public List<Participant> admitted(long ticketId) {
        return all(ticketId).stream().filter(Participant::isAdmitted).toList();
    }

    /**
     * Lets somebody in.
     *
     * @throws Refusal.Invalid for what is no address, and for the 51st
     */
    @Transactional
    public void admit(Viewer by, long ticketId, String address) {
        TicketAccess.requireAgent(by);
        Ticket ticket = access.locked(by, ticketId);
        ticket.refuseIfClosed();
        String email = Texts.email(address);
        if (!Texts.isEmail(email)) {
            throw new Refusal.Invalid(
                    "email", "addressInvalid", "Enter an email address, for example name@company.com.");
        }
        Participant found = entities.find(Participant.class, new Participant.Key(ticket.id, email));
        if (found == null) {
            suggest(ticket.id, Map.of(email, ""));
            found = entities.find(Participant.class, new Participant.Key(ticket.id, email));
        }
        if (found == null) {
            throw new Refusal.Invalid("email", "At most " + MAX_PER_TICKET + " people take part in a ticket.");
        }
        found.admitted = true;
    }

    /** Whoever is not there is fine. */
    @Transactional
    public void remove(Viewer by, long ticketId, String address) {
        TicketAccess.requireAgent(by);
        Ticket ticket = access.locked(by, ticketId);
        Participant found = entities.find(Participant.class, new Participant.Key(ticket.id, Texts.email(address)));
        if (found != null) {
            entities.remove(found);
        }
    }

    private List<Participant> all(long ticketId) {
        return entities.createQuery("from Participant where ticketId = ?1 order by addedAt, email", Participant.class)
                .setParameter(1, ticketId)
                .setMaxResults(MAX_PER_TICKET)
                .getResultList();
    }
}
