package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.ticket.SafeHtml;
import java.util.List;

/**
 * One piece of a conversation: a message, an event, or several events folded into one line.
 *
 * @param message null for events
 * @param html the message's text
 * @param mayBeSplit whether the message can become a ticket of its own
 * @param events null for a message
 */
record ThreadItem(MessageView message, SafeHtml html, boolean mayBeSplit, List<EventLine> events) {

    /** More events than this in a row are folded. */
    private static final int SHOWN = 3;

    static ThreadItem of(MessageView message, SafeHtml html, boolean mayBeSplit) {
        return new ThreadItem(message, html, mayBeSplit, null);
    }

    static ThreadItem of(List<EventLine> events) {
        return new ThreadItem(null, null, false, List.copyOf(events));
    }

    public boolean folded() {
        return events != null && events.size() > SHOWN;
    }
}
