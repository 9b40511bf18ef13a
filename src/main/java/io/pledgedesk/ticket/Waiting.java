package io.pledgedesk.ticket;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a customer waits for an answer, by the history: what they wrote publicly waits for a person's public reply or call.
 * Another ticket that was merged in while its customer waited counts as a message (sla.md E5), what was undone as nothing.
 */
final class Waiting {

    private Waiting() {}

    /** @param history of one ticket, whole and in order */
    static boolean isCustomer(List<TicketEvent> history) {
        Set<Integer> undone = new HashSet<>();
        history.forEach(event -> undone.addAll(event.fact().undone()));
        boolean waits = false;
        for (TicketEvent event : history) {
            if (!undone.contains(event.sequence())) {
                waits = waits ? !answers(event) : asks(event);
            }
        }
        return waits;
    }

    private static boolean asks(TicketEvent event) {
        return event.fact() instanceof Fact.MergedFrom merged
                ? merged.unanswered()
                : isPublic(event) && event.actor().isCustomer();
    }

    private static boolean answers(TicketEvent event) {
        return event.fact() instanceof Fact.CallLogged call
                ? call.direction() == Direction.OUTBOUND && event.actor().isAgent()
                : isPublic(event) && event.actor().isAgent();
    }

    private static boolean isPublic(TicketEvent event) {
        return event.fact() instanceof Fact.MessagePosted posted
                && posted.visibility() == Visibility.PUBLIC
                && !posted.automatic();
    }
}
