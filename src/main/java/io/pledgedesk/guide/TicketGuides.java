package io.pledgedesk.guide;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.Message;
import io.pledgedesk.ticket.QuotedText;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.ticket.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Makes a draft of what solved a ticket, for somebody to write it anew. */
@ApplicationScoped
public class TicketGuides {

    private static final int MAX_MESSAGES = 200;

    private final Tickets tickets;
    private final Conversations conversations;

    TicketGuides(Tickets tickets, Conversations conversations) {
        this.tickets = tickets;
        this.conversations = conversations;
    }

    /**
     * What the draft begins with: the question as it was asked, the last public reply as the answer. Notes are left out.
     *
     * @param title the ticket's subject
     * @param body Markdown
     */
    public record Draft(long ticketId, String title, String body) {}

    /**
     * @throws Refusal.NotFound for a ticket that the viewer may not see
     * @throws Refusal.Conflict for one that isn't solved: nobody knows yet whether the answer is right
     */
    @Transactional
    public Draft of(Viewer viewer, long ticketId) {
        Ticket ticket = tickets.get(viewer, ticketId);
        if (!ticket.status().isDone()) {
            throw new Refusal.Conflict("notSolved", "Guides are made of solved tickets. Solve this one first.");
        }
        List<Message> messages = conversations.latestPublicOf(List.of(ticketId), MAX_MESSAGES);
        return new Draft(
                ticketId,
                ticket.subject(),
                "## Question\n\n" + first(messages, Actor.Kind.CUSTOMER) + "\n\n## Answer\n\n"
                        + last(messages, Actor.Kind.AGENT) + "\n");
    }

    private static String first(List<Message> messages, Actor.Kind kind) {
        return by(messages, kind).findFirst().map(TicketGuides::fresh).orElse("");
    }

    private static String last(List<Message> messages, Actor.Kind kind) {
        return by(messages, kind)
                .reduce((one, next) -> next)
                .map(TicketGuides::fresh)
                .orElse("");
    }

    private static java.util.stream.Stream<Message> by(List<Message> messages, Actor.Kind kind) {
        return messages.stream()
                .filter(message -> message.author().kind() == kind && message.visibility() == Visibility.PUBLIC);
    }

    private static String fresh(Message message) {
        return QuotedText.of(message.body()).fresh().strip();
    }
}
