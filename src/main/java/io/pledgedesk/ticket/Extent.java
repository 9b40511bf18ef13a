package io.pledgedesk.ticket;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What would go with an erasure, for whoever is asked to confirm it.
 *
 * @param tickets all that go, the one that was asked for among them
 * @param stay tickets that came out of these and stay: parts that were split off, follow-ups
 * @param written how many messages the customer wrote in tickets of others, which stay without their name
 */
public record Extent(List<Long> tickets, long messages, long files, List<Long> stay, long written) {

    public Extent {
        tickets = List.copyOf(tickets);
        stay = List.copyOf(stay);
    }

    /** How many go along because they were merged into the one that was asked for. */
    public int merged() {
        return Math.max(0, tickets.size() - 1);
    }

    /** The ones that stay, as people quote them. */
    public String numbers() {
        return stay.stream().map(id -> "#" + id).collect(Collectors.joining(", "));
    }
}
