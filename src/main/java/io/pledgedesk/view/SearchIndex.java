package io.pledgedesk.view;

import io.pledgedesk.kernel.SearchWords;
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
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;

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

    void changed(@Observes TicketChanged change) {
        onceStored(() -> {
            List<String> texts = new ArrayList<>();
            for (TicketEvent event : change.events()) {
                texts.addAll(textsOf(change.ticket(), event.fact()));
            }
            add(change.ticket().id(), texts);
        });
    }

    void attached(@Observes FileAttached file) {
        onceStored(() -> add(file.ticketId(), List.of(file.name())));
    }

    /**
     * When everything is stored that the transaction stores, since the words refer to it, and while the session still has its
     * connection: an observer before completion would come after that and take another one.
     */
    private void onceStored(Runnable work) {
        entities.unwrap(SessionImplementor.class)
                .getTransactionCompletionCallbacks()
                .registerCallback((BeforeCompletionCallback) session -> work.run());
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
