package io.pledgedesk.notification;

import io.pledgedesk.ticket.SafeHtml;
import io.pledgedesk.ticket.Ticket;
import java.util.Optional;

/** Knows what answers a request before a person does. Whoever writes to customers asks here; who knows lives further up. */
public interface AutomaticAnswers {

    /** In the language that is spoken now; empty where nothing was offered, or a person has answered. */
    Optional<Answer> to(Ticket ticket);

    /**
     * @param summary empty for none
     * @param text Markdown; empty where it is too long for a mail
     * @param html the same
     * @param path of the page where it can be read
     */
    record Answer(String title, String summary, String text, SafeHtml html, String path) {}
}
