package io.pledgedesk.notification;

import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.work.AgentMentioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells agents that a note names them. */
@ApplicationScoped
class MentionNews {

    private final Notifications notifications;
    private final NewsWords words;
    private final PledgeSettings settings;

    MentionNews(Notifications notifications, NewsWords words, PledgeSettings settings) {
        this.words = words;
        this.notifications = notifications;
        this.settings = settings;
    }

    void tell(@Observes AgentMentioned mentioned) {
        Ticket ticket = mentioned.ticket();
        notifications.tell(mentioned.agents(), () -> news(ticket, mentioned));
    }

    private News news(Ticket ticket, AgentMentioned mentioned) {
        String title = words.mentioned(mentioned.author(), ticket.reference(), ticket.subject());
        String text = title + "\n\n" + settings.baseUrl() + "/desk/tickets/" + ticket.id() + "\n";
        return new News(NewsKind.MENTION, title, text, ticket.id(), mentioned.at());
    }
}
