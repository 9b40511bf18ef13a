package io.pledgedesk.ticket.work;

import io.pledgedesk.people.Agent;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.Message;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChanged;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.ticket.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds whom a note names: {@code @ana} or {@code @ana@northwind.example}, by the address that an agent signs in with. */
@ApplicationScoped
class Mentions {

    private static final Pattern NAMED =
            Pattern.compile("(?<![\\w@.])@([a-z0-9][a-z0-9._+-]*[a-z0-9](?:@[a-z0-9.-]+[a-z0-9])?)");
    private static final int MAX_NAMED = 20;

    private final EntityManager entities;
    private final Event<AgentMentioned> news;

    Mentions(EntityManager entities, Event<AgentMentioned> news) {
        this.entities = entities;
        this.news = news;
    }

    void find(@Observes TicketChanged change) {
        if (change.imported()) {
            return;
        }
        for (TicketEvent event : change.events()) {
            if (event.actor().isAgent()
                    && event.fact() instanceof Fact.MessagePosted posted
                    && posted.visibility() == Visibility.INTERNAL) {
                record(change.ticket(), event, entities.find(Message.class, posted.messageId()));
            }
        }
    }

    private void record(Ticket ticket, TicketEvent event, Message note) {
        Set<String> names = names(note.body());
        if (names.isEmpty()) {
            return;
        }
        List<Agent> agents = agents(names, event.actor().id());
        for (Agent agent : agents) {
            entities.persist(new Mention(new Mention.Key(agent.id, note.id()), ticket.id(), event.at()));
        }
        if (!agents.isEmpty()) {
            news.fire(new AgentMentioned(ticket, agents, event.actor().name(), event.at()));
        }
    }

    static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher named = NAMED.matcher(text.toLowerCase(Locale.ROOT));
        while (names.size() < MAX_NAMED && named.find()) {
            names.add(named.group(1));
        }
        return names;
    }

    private List<Agent> agents(Set<String> names, long author) {
        return entities.createQuery("""
            from Agent where active = true and id <> ?2
              and (email in ?1 or substring(email, 1, locate('@', email) - 1) in ?1)
            order by id
            """, Agent.class)
                .setParameter(1, names)
                .setParameter(2, author)
                .setMaxResults(MAX_NAMED)
                .getResultList();
    }
}
