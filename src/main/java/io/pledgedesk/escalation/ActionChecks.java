package io.pledgedesk.escalation;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Teams;
import io.pledgedesk.ticket.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with one action of a rule. */
@ApplicationScoped
class ActionChecks {

    static final Set<String> GROUPS = Set.of("assignee", "team", "supervisors");
    static final int MAX_RECIPIENTS = 50;

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private final Agents agents;
    private final Teams teams;

    ActionChecks(Agents agents, Teams teams) {
        this.agents = agents;
        this.teams = teams;
    }

    void check(RuleForm.Action action, String path, Violations found) {
        if (action == null || action.type() == null) {
            found.add(path + ".type", "Choose notify, assign, priority, tag or note.");
            return;
        }
        switch (action.type()) {
            case "notify" -> checkRecipients(action.to(), path + ".to", found);
            case "assign" -> checkAssignment(action, path, found);
            case "priority" ->
                found.require(
                        Priority.find(action.value()).isPresent(),
                        path + ".value",
                        "Choose low, normal, high or urgent.");
            case "tag" -> checkText(action.value(), Texts.TAG, path + ".value", found);
            case "note" -> checkText(action.body(), Texts.BODY, path + ".body", found);
            case "webhook" -> found.add(path + ".type", "Webhooks don't exist yet. Use notify to tell people.");
            default -> found.add(path + ".type", "Choose notify, assign, priority, tag or note.");
        }
        checkNothingElse(action, path, found);
    }

    private void checkRecipients(List<String> to, String path, Violations found) {
        if (to == null || to.isEmpty() || to.size() > MAX_RECIPIENTS) {
            found.add(path, "Name 1 to " + MAX_RECIPIENTS + " of assignee, team, supervisors or ids of agents.");
            return;
        }
        for (String one : to) {
            if (one == null || !(GROUPS.contains(one) || isAgent(one))) {
                found.add(path, "Name assignee, team, supervisors or ids of agents; " + one + " is none of these.");
            }
        }
    }

    private void checkAssignment(RuleForm.Action action, String path, Violations found) {
        if (action.team() == null && action.assignee() == null) {
            found.add(path, "Name a team, an assignee or both.");
        }
        found.require(
                action.team() == null || isTeam(action.team()),
                path + ".team",
                "There is no team with the id " + action.team() + ".");
        found.require(
                action.assignee() == null || isAgent(action.assignee()),
                path + ".assignee",
                "There is no active agent with the id " + action.assignee() + ".");
    }

    private static void checkText(String text, int longest, String path, Violations found) {
        found.require(
                text != null && !text.isBlank() && Texts.length(text) <= longest,
                path,
                "Give 1 to " + longest + " characters.");
    }

    /** A field of another type is a mistake that would otherwise be silent. */
    private static void checkNothingElse(RuleForm.Action action, String path, Violations found) {
        String type = action.type();
        refuseIf(action.to() != null && !type.equals("notify"), path + ".to", found);
        refuseIf(action.team() != null && !type.equals("assign"), path + ".team", found);
        refuseIf(action.assignee() != null && !type.equals("assign"), path + ".assignee", found);
        refuseIf(action.value() != null && !type.equals("priority") && !type.equals("tag"), path + ".value", found);
        refuseIf(action.body() != null && !type.equals("note"), path + ".body", found);
        refuseIf(action.url() != null && !type.equals("webhook"), path + ".url", found);
    }

    private static void refuseIf(boolean present, String field, Violations found) {
        found.require(!present, field, "This type of action has no such field.");
    }

    private boolean isAgent(String id) {
        return ID.matcher(id).matches()
                && agents.find(Long.parseLong(id)).filter(agent -> agent.active).isPresent();
    }

    private boolean isTeam(String id) {
        return ID.matcher(id).matches() && teams.find(Long.parseLong(id)).isPresent();
    }
}
