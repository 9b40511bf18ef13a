package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Names;
import io.pledgedesk.people.Topic;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.StatusChoice;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.web.ui.StatusNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Sets what a person changed in the details of a ticket. Only a change of the same field by someone else stands in the
 * way: that a note came in meanwhile doesn't.
 */
@ApplicationScoped
class DetailChanges {

    static final List<String> FIELDS = List.of("assignee", "team", "status", "priority", "topic");

    private final Tickets tickets;
    private final TicketChanges changes;
    private final Names names;
    private final StatusNames statuses;

    DetailChanges(Tickets tickets, TicketChanges changes, Names names, StatusNames statuses) {
        this.statuses = statuses;
        this.tickets = tickets;
        this.changes = changes;
        this.names = names;
    }

    /** A field that someone else set since the page was loaded. @param now its code or id */
    record Collision(String field, String now) {}

    /**
     * @param was the values that the page showed
     * @param to the values that it sent
     * @return what is in the way; nothing was changed then
     */
    @Transactional
    Optional<Collision> apply(Viewer by, long ticketId, Map<String, String> was, Map<String, String> to) {
        Ticket ticket = tickets.get(by, ticketId);
        TicketChange change = TicketChange.NOTHING;
        for (String field : FIELDS) {
            String wanted = to.get(field);
            if (wanted == null || wanted.equals(was.get(field))) {
                continue;
            }
            String now = valueOf(ticket, field);
            if (was.get(field) != null && !Objects.equals(now, was.get(field)) && !now.equals(wanted)) {
                return Optional.of(new Collision(field, now));
            }
            change = now.equals(wanted) ? change : with(change, field, wanted);
        }
        if (!change.equals(TicketChange.NOTHING)) {
            changes.change(by, ticketId, change, ticket.version());
        }
        return Optional.empty();
    }

    @Transactional
    void addTag(Viewer by, long ticketId, String tag) {
        Ticket ticket = tickets.get(by, ticketId);
        TreeSet<String> tags = new TreeSet<>(ticket.tags());
        tags.addAll(List.of(tag.split(",")));
        changes.change(by, ticketId, TicketChange.NOTHING.withTags(tags), ticket.version());
    }

    @Transactional
    void removeTag(Viewer by, long ticketId, String tag) {
        Ticket ticket = tickets.get(by, ticketId);
        TreeSet<String> tags = new TreeSet<>(ticket.tags());
        tags.remove(tag);
        changes.change(by, ticketId, TicketChange.NOTHING.withTags(tags), ticket.version());
    }

    private String valueOf(Ticket ticket, String field) {
        return switch (field) {
            case "assignee" -> orEmpty(ticket.assigneeId());
            case "team" -> orEmpty(ticket.teamId());
            case "status" -> statuses.codeOf(ticket);
            case "priority" -> ticket.priority().code();
            default -> topicOf(ticket);
        };
    }

    private String topicOf(Ticket ticket) {
        if (ticket.topicId() == null) {
            return "";
        }
        Topic topic = names.topics(List.of(ticket.topicId())).get(ticket.topicId());
        return topic == null ? "" : topic.slug;
    }

    private static TicketChange with(TicketChange change, String field, String value) {
        return switch (field) {
            case "assignee" -> change.withAssignee(idOrNull(value, field));
            case "team" -> change.withTeam(idOrNull(value, field));
            case "status" -> change.withStatus(StatusChoice.find(value).orElseThrow(() -> unknown(field)));
            case "priority" -> change.withPriority(Priority.find(value).orElseThrow(() -> unknown(field)));
            default -> change.withTopic(value.isEmpty() ? null : value);
        };
    }

    private static Refusal.Invalid unknown(String field) {
        return new Refusal.Invalid(field, "choiceMissing", "Choose one of the list.");
    }

    private static Long idOrNull(String value, String field) {
        return value.isEmpty() ? null : Ids.parseField(value, field);
    }

    private static String orEmpty(Long id) {
        return id == null ? "" : Ids.text(id);
    }
}
