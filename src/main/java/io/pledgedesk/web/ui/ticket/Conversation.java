package io.pledgedesk.web.ui.ticket;

import java.util.List;

/**
 * A ticket's messages and events, oldest first.
 *
 * @param held replies that haven't gone out yet
 * @param earlier the cursor of the part before this one; null when this is the beginning
 * @param lastMessageId what an author has seen when they have seen all of it; null when there is none
 * @param opensAt the message at which the page opens: the first unread one, else the last; null for the beginning
 */
record Conversation(List<ThreadItem> items, List<HeldView> held, String earlier, Long lastMessageId, String opensAt) {
    Conversation {
        items = List.copyOf(items);
        held = List.copyOf(held);
    }
}
