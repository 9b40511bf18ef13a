package io.pledgedesk.feedback;

import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.notification.News;
import io.pledgedesk.notification.NewsKind;
import io.pledgedesk.notification.Notifications;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Agents;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Tells who can mend it when a customer was helped badly: whoever has the ticket, and the supervisors. */
@ApplicationScoped
class LowScores {

    private final Agents agents;
    private final Notifications notifications;
    private final Complaints complaints;
    private final SurveyWords words;
    private final PledgeSettings settings;

    LowScores(
            Agents agents,
            Notifications notifications,
            Complaints complaints,
            SurveyWords words,
            PledgeSettings settings) {
        this.complaints = complaints;
        this.agents = agents;
        this.notifications = notifications;
        this.words = words;
        this.settings = settings;
    }

    void tell(Ticket ticket, Rating rating) {
        List<Agent> told = new ArrayList<>(agents.supervisors());
        if (ticket.assigneeId() != null && told.stream().noneMatch(agent -> agent.id.equals(ticket.assigneeId()))) {
            agents.find(ticket.assigneeId()).filter(agent -> agent.active).ifPresent(told::add);
        }
        hear(ticket, rating);
        notifications.tell(told, () -> news(ticket, rating));
    }

    /** The complaint takes the words that came after the score. */
    void hear(Ticket ticket, Rating rating) {
        complaints.open(ticket.requesterId(), ticket.id(), ticket.assigneeId(), Complaints.Said.of(rating));
    }

    private News news(Ticket ticket, Rating rating) {
        String said = rating.question() == Question.CES ? words.effort(rating.score()) : words.score(rating.score());
        String title = words.lowTitle(ticket.reference(), ticket.subject(), said);
        String text = title + "\n\n" + rating.comment() + "\n\n" + settings.baseUrl() + "/desk/tickets/" + ticket.id();
        return new News(NewsKind.RATING, title, text, ticket.id(), rating.at());
    }
}
