package io.pledgedesk.web.ui;

import io.pledgedesk.view.TicketFeed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a page listens to.
 *
 * @param queue whether it shows numbers or rows of many tickets
 * @param ticketIds tickets that it shows in full
 * @param bell the agent whose bell it shows; null for none
 */
record LiveTopics(boolean queue, Set<Long> ticketIds, Long bell) {

    static final String QUEUE_CHANGED = "queue-changed";
    static final String TICKET_CHANGED = "ticket-changed";
    static final String BELL_CHANGED = "bell-changed";

    static final String QUEUE = "queue";
    static final String BELL = "bell";

    private static final String TICKET = "ticket:";
    private static final int MAX_TOPICS = 10;

    /** @param agent who listens: nobody hears the bell of another */
    static LiveTopics of(String text, long agent) {
        boolean queue = false;
        Long bell = null;
        Set<Long> tickets = new HashSet<>();
        for (String topic : text == null ? new String[0] : text.split(",", MAX_TOPICS)) {
            queue |= topic.equals(QUEUE);
            bell = topic.equals(BELL) ? Long.valueOf(agent) : bell;
            if (topic.matches(TICKET + "[0-9]{1,18}")) {
                tickets.add(Long.valueOf(topic.substring(TICKET.length())));
            }
        }
        return new LiveTopics(queue, Set.copyOf(tickets), bell);
    }

    boolean isEmpty() {
        return !queue && ticketIds.isEmpty() && bell == null;
    }

    /** Everything that the page could have missed. */
    List<String> all() {
        return events(queue, !ticketIds.isEmpty(), bell != null);
    }

    List<String> touchedBy(TicketFeed.News news) {
        return events(
                queue && !news.ticketIds().isEmpty(),
                ticketIds.stream().anyMatch(news.ticketIds()::contains),
                bell != null && news.bells().contains(bell));
    }

    private static List<String> events(boolean queue, boolean ticket, boolean bell) {
        List<String> events = new ArrayList<>();
        if (queue) {
            events.add(QUEUE_CHANGED);
        }
        if (ticket) {
            events.add(TICKET_CHANGED);
        }
        if (bell) {
            events.add(BELL_CHANGED);
        }
        return events;
    }
}
