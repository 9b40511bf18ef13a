package io.pledgedesk.web.ui.portal;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.ticket.Message;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketEvent;
import java.util.List;

/**
 * A request with all that its page tells of.
 *
 * @param requesterName the customer's
 * @param agent the first name of the assignee; null for none
 * @param team null for none
 * @param topic null for none
 * @param read the first thing that an agent did; null while nobody has
 * @param told who was told of the promise that is missed just now; null while nobody was
 * @param messages the public ones, oldest first
 * @param shortened whether there are older messages
 */
record RequestFacts(
        Ticket ticket,
        String requesterName,
        String agent,
        String team,
        String topic,
        TicketEvent read,
        Told told,
        RequestPromise promise,
        List<Message> messages,
        boolean shortened) {

    RequestFacts {
        messages = List.copyOf(messages);
    }

    static RequestFacts withoutPeople(Ticket ticket, RequestPromise promise) {
        return new RequestFacts(ticket, null, null, null, null, null, null, promise, List.of(), false);
    }

    /** How often people answered. */
    int replies() {
        return (int) messages.stream()
                .filter(message -> message.author().kind() == Actor.Kind.AGENT)
                .count();
    }

    /** Customers learn first names only. */
    static String firstName(String name) {
        return name.strip().split("\\s+", 2)[0];
    }
}
