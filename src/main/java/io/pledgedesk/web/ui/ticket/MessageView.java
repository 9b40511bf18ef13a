package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.web.ui.Avatar;
import io.pledgedesk.web.ui.FileView;
import io.pledgedesk.web.ui.Moment;
import java.util.List;

/**
 * One message of a conversation; tag {@code msg}, which takes the body as its content.
 *
 * @param css {@code agent}, {@code note}; empty for the customer
 * @param of the ticket that it was written on, if that was merged into this one; else null
 * @param about such as the organisation or how it was sent; null for none
 */
public record MessageView(
        String id, String css, Avatar author, String about, Moment at, boolean unread, List<FileView> files, Long of) {

    public MessageView {
        files = List.copyOf(files);
    }

    public boolean note() {
        return css.equals("note");
    }
}
