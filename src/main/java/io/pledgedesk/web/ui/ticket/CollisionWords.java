package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Teams;
import io.pledgedesk.people.Topics;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.web.ui.StatusNames;
import io.pledgedesk.web.ui.words.QueueWords;
import io.pledgedesk.web.ui.words.TicketWords;
import io.pledgedesk.web.ui.words.UiWords;
import jakarta.enterprise.context.ApplicationScoped;

/** Says what someone else did to a ticket while the reader wanted to do something to it. */
@ApplicationScoped
public class CollisionWords {

    private final Agents agents;
    private final Teams teams;
    private final Topics topics;
    private final TicketWords words;
    private final QueueWords queue;
    private final StatusNames statuses;
    private final UiWords ui;

    CollisionWords(
            Agents agents,
            Teams teams,
            Topics topics,
            TicketWords words,
            QueueWords queue,
            UiWords ui,
            StatusNames statuses) {
        this.statuses = statuses;
        this.agents = agents;
        this.teams = teams;
        this.topics = topics;
        this.words = words;
        this.queue = queue;
        this.ui = ui;
    }

    String say(DetailChanges.Collision collision) {
        String now = collision.now();
        return switch (collision.field()) {
            case "assignee" -> words.changedTo(words.assignee(), agent(now));
            case "team" -> words.changedTo(words.team(), team(now));
            case "status" -> words.changedTo(words.status(), statuses.filter(now));
            case "priority" -> words.changedTo(words.priority(), ui.priority(now));
            default -> words.changedTo(words.topic(), topic(now));
        };
    }

    /** Why the reader could not take it. */
    public String takenBy(Ticket ticket, Viewer reader) {
        if (ticket.assigneeId() == null) {
            return queue.notTaken(ticket.id());
        }
        return ticket.assigneeId() == reader.id()
                ? queue.taken(ticket.id())
                : queue.takenByOther(agent(Long.toString(ticket.assigneeId())), ticket.id());
    }

    private String agent(String id) {
        return id.isEmpty()
                ? words.unassigned()
                : agents.find(Long.parseLong(id)).map(agent -> agent.name).orElseGet(queue::gone);
    }

    private String team(String id) {
        return id.isEmpty()
                ? words.noTeam()
                : teams.find(Long.parseLong(id)).map(team -> team.name).orElseGet(queue::gone);
    }

    private String topic(String slug) {
        return slug.isEmpty()
                ? words.noTopic()
                : topics.findBySlug(slug).map(topic -> topic.name).orElseGet(queue::gone);
    }
}
