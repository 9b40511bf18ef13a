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
 */
record LiveTopics(boolean queue, Set<Long> ticketIds) {

    static final String QUEUE_CHANGED = "queue-changed";
    static final String TICKET_CHANGED = "ticket-changed";

    static final String QUEUE = "queue";

    private static final String TICKET = "ticket:";
    private static final int MAX_TOPICS = 10;

    static LiveTopics of(String text) {
        boolean queue = false;
        Set<Long> tickets = new HashSet<>();
        for (String topic : text == null ? new String[0] : text.split(",", MAX_TOPICS)) {
            queue |= topic.equals(QUEUE);
            if (topic.matches(TICKET + "[0-9]{1,18}")) {
                tickets.add(Long.valueOf(topic.substring(TICKET.length())));
            }
        }
        return new LiveTopics(queue, Set.copyOf(tickets));
    }

    boolean isEmpty() {
        return !queue && ticketIds.isEmpty();
    }

    /** Everything that the page could have missed. */
    List<String> all() {
        List<String> events = new ArrayList<>();
        if (queue) {
            events.add(QUEUE_CHANGED);
        }
        if (!ticketIds.isEmpty()) {
            events.add(TICKET_CHANGED);
        }
        return events;
    }

    List<String> touchedBy(TicketFeed.News news) {
        List<String> events = new ArrayList<>();
        if (queue) {
            events.add(QUEUE_CHANGED);
        }
        if (ticketIds.stream().anyMatch(news.ticketIds()::contains)) {
            events.add(TICKET_CHANGED);
        }
        return events;
    }
}
