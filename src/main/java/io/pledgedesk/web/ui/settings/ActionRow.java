package io.pledgedesk.web.ui.settings;

import io.pledgedesk.escalation.RuleForm;
import io.pledgedesk.web.ui.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One action of a rule while somebody edits it.
 *
 * @param groups of notify: {@code assignee}, {@code team}, {@code supervisors}
 * @param people of notify: addresses of agents, a line each
 */
public record ActionRow(
        String type, List<String> groups, String people, String team, String assignee, String value, String body) {

    static final List<String> TYPES = List.of("notify", "assign", "priority", "tag", "note");
    static final List<String> GROUPS = List.of("assignee", "team", "supervisors");

    static ActionRow fresh(String type) {
        return new ActionRow(type, type.equals("notify") ? List.of("assignee") : List.of(), "", "", "", "", "");
    }

    static ActionRow of(Typed typed, String prefix) {
        return new ActionRow(
                typed.text(prefix + "type"),
                typed.all(prefix + "to"),
                typed.text(prefix + "people"),
                typed.text(prefix + "team"),
                typed.text(prefix + "assignee"),
                typed.text(prefix + "value"),
                typed.text(prefix + "body"));
    }

    static ActionRow of(RuleForm.Action action, AgentAddresses agents) {
        List<String> to = action.to() == null ? List.of() : action.to();
        return new ActionRow(
                action.type(),
                to.stream().filter(GROUPS::contains).toList(),
                String.join(
                        "\n",
                        to.stream()
                                .filter(one -> !GROUPS.contains(one))
                                .map(agents::address)
                                .toList()),
                text(action.team()),
                text(action.assignee()),
                text(action.value()),
                text(action.body()));
    }

    RuleForm.Action form(AgentAddresses agents) {
        return switch (type) {
            case "notify" -> new RuleForm.Action(type, recipients(agents), null, null, null, null, null);
            case "assign" -> new RuleForm.Action(type, null, orNull(team), orNull(assignee), null, null, null);
            case "note" -> new RuleForm.Action(type, null, null, null, null, body, null);
            default -> new RuleForm.Action(type, null, null, null, value, null, null);
        };
    }

    boolean isKnown() {
        return Set.copyOf(TYPES).contains(type);
    }

    private List<String> recipients(AgentAddresses agents) {
        List<String> all = new ArrayList<>(groups);
        people.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(agents::id)
                .forEach(all::add);
        return all;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
