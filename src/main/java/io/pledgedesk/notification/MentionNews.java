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
    private final PledgeSettings settings;

    MentionNews(Notifications notifications, PledgeSettings settings) {
        this.notifications = notifications;
        this.settings = settings;
    }

    void tell(@Observes AgentMentioned mentioned) {
        Ticket ticket = mentioned.ticket();
        String title = mentioned.author() + " mentioned you: #" + ticket.reference() + " " + ticket.subject();
        String text = title + "\n\n" + settings.baseUrl() + "/desk/tickets/" + ticket.id() + "\n";
        notifications.tell(mentioned.agents(), new News("mention", title, text, ticket.id(), mentioned.at()));
    }
}
