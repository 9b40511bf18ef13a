package io.pledgedesk.notification;

import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.people.Agents;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.ticket.work.AnswerRefused;
import io.pledgedesk.ticket.work.ReplyReturned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Tells an agent whose reply could not go out: they have moved on and think that it was sent. */
@ApplicationScoped
class ReturnedReplies {

    private final Notifications notifications;
    private final Agents agents;
    private final Tickets tickets;
    private final NewsWords words;
    private final PledgeSettings settings;

    ReturnedReplies(
            Notifications notifications, Agents agents, Tickets tickets, NewsWords words, PledgeSettings settings) {
        this.words = words;
        this.notifications = notifications;
        this.agents = agents;
        this.tickets = tickets;
        this.settings = settings;
    }

    void tell(@Observes ReplyReturned returned) {
        tickets.find(returned.ticketId()).ifPresent(ticket -> agents.find(returned.agentId())
                .ifPresent(agent -> notifications.tell(List.of(agent), () -> news(ticket, returned))));
    }

    /** The same for what came by mail; the text is in the agent's own folder of sent mail. */
    void tell(@Observes AnswerRefused refused) {
        tickets.find(refused.ticketId()).ifPresent(ticket -> agents.find(refused.agentId())
                .ifPresent(agent -> notifications.tell(List.of(agent), () -> news(ticket, refused))));
    }

    private News news(Ticket ticket, AnswerRefused refused) {
        String title = words.refused(ticket.reference(), ticket.subject());
        String text =
                title + "\n\n" + refused.why() + "\n" + settings.baseUrl() + "/desk/tickets/" + ticket.id() + "\n";
        return new News(NewsKind.ANSWER_REFUSED, title, text, ticket.id(), refused.at());
    }

    private News news(Ticket ticket, ReplyReturned returned) {
        String title = words.returned(ticket.reference(), ticket.subject());
        String url = settings.baseUrl() + "/desk/tickets/" + ticket.id();
        String text = title + "\n\n" + returned.why() + "\n" + words.draftAgain(url) + "\n";
        return new News(NewsKind.REPLY_RETURNED, title, text, ticket.id(), returned.at());
    }
}
