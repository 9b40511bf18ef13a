package io.pledgedesk.ticket.work;

import io.pledgedesk.people.Agent;
import io.pledgedesk.ticket.Ticket;
import java.time.Instant;
import java.util.List;

/** A note names agents: fired in the transaction that stores it. @param author the name of who wrote it */
public record AgentMentioned(Ticket ticket, List<Agent> agents, String author, Instant at) {
    public AgentMentioned {
        agents = List.copyOf(agents);
    }
}
