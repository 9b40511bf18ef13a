package io.pledgedesk.web.ui.queue;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Teams;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.StatusChoice;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.web.ui.Choices;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.StatusNames;
import io.pledgedesk.web.ui.words.BulkWords;
import io.pledgedesk.web.ui.words.QueueWords;
import io.pledgedesk.web.ui.words.UiWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What can be done to many tickets at once: assign, team, status, priority, tag, spam. */
@ApplicationScoped
class BulkAction {

    private static final String ME = "me";
    private static final String NOBODY = "none";
    private static final Set<String> YES_OR_NO = Set.of("yes", "no");

    /** What a page asks for. @param options empty where a person types the value */
    record Choice(String label, String hint, List<Option> options) {}

    private final Choices choices;
    private final Agents agents;
    private final Teams teams;
    private final BulkWords words;
    private final QueueWords queue;
    private final StatusNames statuses;
    private final UiWords ui;

    BulkAction(
            Choices choices,
            Agents agents,
            Teams teams,
            BulkWords words,
            QueueWords queue,
            UiWords ui,
            StatusNames statuses) {
        this.statuses = statuses;
        this.choices = choices;
        this.agents = agents;
        this.teams = teams;
        this.words = words;
        this.queue = queue;
        this.ui = ui;
    }

    Choice choice(Viewer viewer, String action) {
        return switch (String.valueOf(action)) {
            case "assign" -> new Choice(words.assignTo(), null, choices.agents(viewer));
            case "team" -> new Choice(words.moveTo(), null, choices.teams(viewer));
            case "status" -> new Choice(words.setStatus(), null, statuses.choices());
            case "priority" -> new Choice(words.setPriority(), null, choices.priorities());
            case "tag" -> new Choice(words.addTag(), words.tagHint(), List.of());
            case "spam" ->
                new Choice(
                        words.isSpam(),
                        null,
                        List.of(new Option("yes", words.spam()), new Option("no", words.notSpam())));
            default -> throw unknown();
        };
    }

    /** @throws Refusal.Invalid for an unknown action or a value that it doesn't take */
    Function<Ticket, TicketChange> change(Viewer viewer, String action, String value) {
        TicketChange nothing = TicketChange.NOTHING;
        return switch (String.valueOf(action)) {
            case "assign" -> {
                Long assignee = assigneeId(viewer, value);
                yield ticket -> nothing.withAssignee(assignee);
            }
            case "team" -> {
                long team = Ids.parseField(value, "value");
                yield ticket -> nothing.withTeam(team);
            }
            case "status" -> {
                StatusChoice status = StatusChoice.find(value).orElseThrow(BulkAction::unknownValue);
                yield ticket -> statuses.codeOf(ticket).equals(value) ? nothing : nothing.withStatus(status);
            }
            case "priority" -> {
                Priority priority = Priority.find(value).orElseThrow(BulkAction::unknownValue);
                yield ticket -> nothing.withPriority(priority);
            }
            case "tag" -> {
                nothing.withTags(new TreeSet<>(List.of(value)));
                yield ticket -> withTag(ticket, value);
            }
            case "spam" -> {
                if (!YES_OR_NO.contains(value)) {
                    throw unknownValue();
                }
                yield ticket -> nothing.withSpam(value.equals("yes"));
            }
            default -> throw unknown();
        };
    }

    private static TicketChange withTag(Ticket ticket, String tag) {
        TreeSet<String> tags = new TreeSet<>(ticket.tags());
        tags.add(tag);
        return TicketChange.NOTHING.withTags(tags);
    }

    /** What was set, for the sentence that says so. */
    String said(Viewer viewer, String action, String value) {
        return switch (action) {
            case "assign" -> words.saidAssigned(assigneeName(viewer, value));
            case "team" ->
                words.saidTeam(
                        teams.find(Long.parseLong(value)).map(team -> team.name).orElse(value));
            case "status" -> words.saidStatus(statuses.filter(value));
            case "priority" -> words.saidPriority(ui.priority(value));
            case "spam" -> value.equals("yes") ? words.saidSpam() : words.saidNotSpam();
            default -> words.saidTag(value);
        };
    }

    private String assigneeName(Viewer viewer, String value) {
        Long id = assigneeId(viewer, value);
        if (id == null) {
            return queue.nobody();
        }
        return id == viewer.id()
                ? words.you()
                : agents.find(id).map(agent -> agent.name).orElse(value);
    }

    private static Long assigneeId(Viewer viewer, String value) {
        return switch (value) {
            case ME -> viewer.id();
            case NOBODY -> null;
            default -> Ids.parseField(value, "value");
        };
    }

    private static Refusal.Invalid unknown() {
        return new Refusal.Invalid("do", "bulkMissing", "Choose what to do with the tickets.");
    }

    private static Refusal.Invalid unknownValue() {
        return new Refusal.Invalid("value", "choiceMissing", "Choose one of the list.");
    }
}
