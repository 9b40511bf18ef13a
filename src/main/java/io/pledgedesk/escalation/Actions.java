package io.pledgedesk.escalation;

import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.notification.News;
import io.pledgedesk.notification.NewsKind;
import io.pledgedesk.notification.Notifications;
import io.pledgedesk.notification.Told;
import io.pledgedesk.people.Agent;
import io.pledgedesk.sla.engine.Firing;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Does what a rule says, in its order; an action that can't be done says why and doesn't stop the others. */
@ApplicationScoped
class Actions {

    static final String DONE = "done";

    private final TicketChanges changes;
    private final Conversations conversations;
    private final Notifications notifications;
    private final Recipients recipients;
    private final PledgeSettings settings;

    Actions(
            TicketChanges changes,
            Conversations conversations,
            Notifications notifications,
            Recipients recipients,
            PledgeSettings settings) {
        this.changes = changes;
        this.conversations = conversations;
        this.notifications = notifications;
        this.recipients = recipients;
        this.settings = settings;
    }

    List<ActionResult> carryOut(RuleDetails rule, Ticket ticket, Firing firing) {
        return rule.form().actions().stream()
                .map(action -> result(rule, action, ticket, firing))
                .toList();
    }

    private ActionResult result(RuleDetails rule, RuleForm.Action action, Ticket ticket, Firing firing) {
        try {
            return action.type().equals("notify")
                    ? ActionResult.of(action.type(), tell(rule, action, ticket, firing))
                    : ActionResult.of(action.type(), change(action, ticket));
        } catch (Refusal refusal) {
            return ActionResult.of(action.type(), refusal.getMessage());
        }
    }

    private String change(RuleForm.Action action, Ticket ticket) {
        return switch (action.type()) {
            case "assign" -> assign(action, ticket);
            case "priority" -> prioritise(action, ticket);
            case "tag" -> tag(action, ticket);
            case "note" -> note(action, ticket);
            default -> "not known here: " + action.type();
        };
    }

    private List<Told> tell(RuleDetails rule, RuleForm.Action action, Ticket ticket, Firing firing) {
        List<Agent> agents = recipients.of(action.to(), ticket);
        String title = "#" + ticket.reference() + " " + ticket.subject() + ": " + rule.name();
        String text = title + "\n\n" + settings.baseUrl() + "/desk/tickets/" + ticket.id() + "\n";
        return notifications.tell(agents, new News(NewsKind.ESCALATION, title, text, ticket.id(), firing.at()));
    }

    private String assign(RuleForm.Action action, Ticket ticket) {
        changes.automatically(ticket.id(), nothing -> {
            var withTeam = action.team() == null ? nothing : nothing.withTeam(Ids.parseField(action.team(), "team"));
            return action.assignee() == null
                    ? withTeam
                    : withTeam.withAssignee(Ids.parseField(action.assignee(), "assignee"));
        });
        return DONE;
    }

    private String prioritise(RuleForm.Action action, Ticket ticket) {
        changes.automatically(ticket.id(), nothing -> nothing.withPriority(Priority.of(action.value())));
        return DONE;
    }

    private String tag(RuleForm.Action action, Ticket ticket) {
        Set<String> tags = new TreeSet<>(ticket.tags());
        tags.add(action.value());
        changes.automatically(ticket.id(), nothing -> nothing.withTags(tags));
        return DONE;
    }

    private String note(RuleForm.Action action, Ticket ticket) {
        conversations.addAutomaticNote(ticket.id(), action.body());
        return DONE;
    }
}
