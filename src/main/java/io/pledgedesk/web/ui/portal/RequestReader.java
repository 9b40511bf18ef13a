package io.pledgedesk.web.ui.portal;

import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Teams;
import io.pledgedesk.people.Topics;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.Message;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.ticket.TicketHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gathers what the page of a request tells. */
@ApplicationScoped
class RequestReader {

    static final int MAX_MESSAGES = 200;

    private final Customers customers;
    private final Agents agents;
    private final Teams teams;
    private final Topics topics;
    private final Conversations conversations;
    private final TicketHistory history;

    RequestReader(
            Customers customers,
            Agents agents,
            Teams teams,
            Topics topics,
            Conversations conversations,
            TicketHistory history) {
        this.customers = customers;
        this.agents = agents;
        this.teams = teams;
        this.topics = topics;
        this.conversations = conversations;
        this.history = history;
    }

    @Transactional
    RequestFacts read(Ticket ticket) {
        List<Message> messages = conversations.latestPublicOf(ticket.id(), MAX_MESSAGES + 1);
        boolean shortened = messages.size() > MAX_MESSAGES;
        return new RequestFacts(
                ticket,
                customers.get(ticket.requesterId()).name,
                named(ticket.assigneeId(), id -> agents.find(id).map(agent -> RequestFacts.firstName(agent.name))),
                named(ticket.teamId(), id -> teams.find(id).map(team -> team.name)),
                named(ticket.topicId(), id -> topics.find(id).map(topic -> topic.name)),
                history.firstByAgent(ticket.id()).orElse(null),
                toldAt(ticket),
                RequestPromise.of(ticket),
                shortened ? messages.subList(1, messages.size()) : messages,
                shortened);
    }

    private Instant toldAt(Ticket ticket) {
        List<TicketEvent> told = history.escalations(ticket.id());
        return told.isEmpty() ? null : told.get(told.size() - 1).at();
    }

    private static String named(Long id, java.util.function.LongFunction<Optional<String>> name) {
        return id == null ? null : name.apply(id).orElse(null);
    }
}
