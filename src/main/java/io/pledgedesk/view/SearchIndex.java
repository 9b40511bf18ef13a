package io.pledgedesk.view;

import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Organization;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.FileAttached;
import io.pledgedesk.ticket.Message;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChanged;
import io.pledgedesk.ticket.TicketEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Keeps the words by which tickets are found, in the transaction that writes them: subject, messages, file names, customer,
 * organisation, number. Words of an old subject stay: somebody may remember it.
 */
@ApplicationScoped
class SearchIndex {

    private final EntityManager entities;
    private final WordStore store;

    SearchIndex(EntityManager entities) {
        this.entities = entities;
        this.store = WordStore.of(entities);
    }

    WordStore store() {
        return store;
    }

    /** Every one of these is the beginning of a word of ticket {@code t}. @param words not empty */
    String clause(Collection<String> words, Conditions where) {
        return store.clause(entities, words, where);
    }

    /** Once everything is stored that the transaction stores: the words refer to it. */
    void changed(@Observes(during = TransactionPhase.BEFORE_COMPLETION) TicketChanged change) {
        List<String> texts = new ArrayList<>();
        for (TicketEvent event : change.events()) {
            texts.addAll(textsOf(change.ticket(), event.fact()));
        }
        add(change.ticket().id(), texts);
    }

    void attached(@Observes(during = TransactionPhase.BEFORE_COMPLETION) FileAttached file) {
        add(file.ticketId(), List.of(file.name()));
    }

    private List<String> textsOf(Ticket ticket, Fact fact) {
        if (fact instanceof Fact.TicketCreated created) {
            return about(ticket, created.subject());
        } else if (fact instanceof Fact.SubjectChanged changed) {
            return List.of(changed.to());
        } else if (fact instanceof Fact.OrganizationChanged changed && changed.toName() != null) {
            return List.of(changed.toName());
        } else if (fact instanceof Fact.MessagePosted posted) {
            return List.of(entities.find(Message.class, posted.messageId()).body());
        }
        return List.of();
    }

    /** What is known of a ticket beside its messages. */
    private List<String> about(Ticket ticket, String subject) {
        List<String> texts = new ArrayList<>(List.of(subject, ticket.reference()));
        Customer customer = entities.find(Customer.class, ticket.requesterId());
        if (customer != null) {
            texts.add(customer.name + " " + customer.email);
        }
        Organization organization =
                ticket.organizationId() == null ? null : entities.find(Organization.class, ticket.organizationId());
        if (organization != null) {
            texts.add(organization.name);
        }
        return texts;
    }

    /** Everything that is known of a ticket, for one that was written before there were words. */
    void addAll(Ticket ticket) {
        List<String> texts = about(ticket, ticket.subject());
        texts.addAll(
                entities.createQuery("select body from Message where ticketId = ?1 order by sequence", String.class)
                        .setParameter(1, ticket.id())
                        .getResultList());
        texts.addAll(entities.createQuery("select name from Attachment where ticketId = ?1", String.class)
                .setParameter(1, ticket.id())
                .getResultList());
        add(ticket.id(), texts);
    }

    private void add(long ticketId, List<String> texts) {
        Set<String> words = SearchWords.of(String.join(" ", texts));
        if (!words.isEmpty()) {
            store.add(entities, ticketId, words);
        }
    }
}
