package io.pledgedesk.ticket;

import io.pledgedesk.custom.FieldValues;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.people.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes tickets down that lived elsewhere. What happened is recorded at the instants at which it happened, and nothing
 * is done about it: no automatic step, no mail, no escalation.
 */
@ApplicationScoped
public class PastTickets {

    private final EntityManager entities;
    private final RowNumbers numbers;
    private final Tickets tickets;
    private final StatusSteps statuses;
    private final FieldValues fields;
    private final TicketJournal journal;

    PastTickets(
            EntityManager entities,
            RowNumbers numbers,
            Tickets tickets,
            StatusSteps statuses,
            FieldValues fields,
            TicketJournal journal) {
        this.entities = entities;
        this.numbers = numbers;
        this.tickets = tickets;
        this.statuses = statuses;
        this.fields = fields;
        this.journal = journal;
    }

    /** The ids of those tickets that are here already, by what their import called them. */
    @Transactional
    public Map<String, Long> known(Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select externalId, id from Ticket where externalId in ?1", Object[].class)
                .setParameter(1, externalIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    @Transactional
    public Ticket write(PastTicket past, Customer requester) {
        Ticket ticket = begin(past, requester);
        Actor customer = Actor.customer(requester.id, requester.name);
        Actor opener = past.opening().direction() == Direction.INBOUND ? customer : past.writer();
        ticket.opened(opener, null, past.topic());
        if (past.policy() != null) {
            ticket.record(
                    past.policy().by(),
                    past.createdAt(),
                    new Fact.PolicyFixed(past.policy().policyId()));
        }
        fill(ticket, opener, past);
        tickets.write(
                ticket,
                opener,
                past.createdAt(),
                Visibility.PUBLIC,
                past.opening().description(),
                false);
        PastReplay replay = new PastReplay(tickets, statuses, ticket, customer);
        past.steps().forEach(replay::apply);
        journal.publish(ticket, true);
        return ticket;
    }

    private void fill(Ticket ticket, Actor opener, PastTicket past) {
        if (!past.custom().isEmpty()) {
            fields.store(ticket.id, past.custom());
            ticket.record(
                    opener,
                    past.createdAt(),
                    new Fact.CustomFieldsChanged(Map.of(), past.custom().byKey()));
        }
    }

    private Ticket begin(PastTicket past, Customer requester) {
        Ticket ticket = new Ticket(
                numbers.next(RowNumbers.TICKETS),
                past.opening(),
                new Named(requester.id, requester.name),
                requester.organizationId,
                null,
                past.topic(),
                past.createdAt());
        ticket.trackingKey = TrackingTokens.newKey();
        statuses.begin(ticket);
        entities.persist(ticket);
        return ticket;
    }
}
