package io.pledgedesk.web.ui.portal;

import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Teams;
import io.pledgedesk.people.Topics;
import io.pledgedesk.sla.Clocks;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.MergedTickets;
import io.pledgedesk.ticket.Message;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;

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
    private final Clocks clocks;
    private final ToldReader told;
    private final MergedTickets merged;

    RequestReader(
            Customers customers,
            Agents agents,
            Teams teams,
            Topics topics,
            Conversations conversations,
            TicketHistory history,
            Clocks clocks,
            ToldReader told,
            MergedTickets merged) {
        this.customers = customers;
        this.agents = agents;
        this.teams = teams;
        this.topics = topics;
        this.conversations = conversations;
        this.history = history;
        this.clocks = clocks;
        this.told = told;
        this.merged = merged;
    }

    @Transactional
    RequestFacts read(Ticket ticket, Instant now) {
        List<Message> messages = conversations.latestPublicOf(pagesOf(ticket), MAX_MESSAGES + 1);
        boolean shortened = messages.size() > MAX_MESSAGES;
        RequestPromise promise =
                RequestPromise.of(clocks.viewsOf(List.of(ticket)).getOrDefault(ticket.id(), List.of()));
        return new RequestFacts(
                ticket,
                customers.get(ticket.requesterId()).name,
                named(ticket.assigneeId(), id -> agents.find(id).map(agent -> RequestFacts.firstName(agent.name))),
                named(ticket.teamId(), id -> teams.find(id).map(team -> team.name)),
                named(ticket.topicId(), id -> topics.find(id).map(topic -> topic.name)),
                history.firstByAgent(ticket.id()).orElse(null),
                promise.late(now)
                        .flatMap(missed -> told.of(ticket.id(), missed))
                        .orElse(null),
                promise,
                shortened ? messages.subList(1, messages.size()) : messages,
                shortened);
    }

    /** The request itself and what was merged into it of the same customer. */
    List<Long> pagesOf(Ticket ticket) {
        return Stream.concat(Stream.of(ticket.id()), merged.ofSameRequester(ticket).stream())
                .toList();
    }

    private static String named(Long id, LongFunction<Optional<String>> name) {
        return id == null ? null : name.apply(id).orElse(null);
    }
}
