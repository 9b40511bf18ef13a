package io.pledgedesk.web.ui.settings;

import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Option;
import java.util.List;

/**
 * The page on which an escalation rule is edited.
 *
 * @param id null for a new one
 * @param types of actions to add
 * @param teams and agents to choose from, the first stands for none
 * @param firings what the rule did lately, the newest first
 */
public record RuleEdit(
        Long id,
        RuleDraft draft,
        Form form,
        ConditionsView conditions,
        List<Option> metrics,
        List<Action> actions,
        List<Option> types,
        List<Option> teams,
        List<Option> agents,
        List<Option> priorities,
        List<FiringLine> firings) {

    /** @param error what to type instead; null when nothing is wrong */
    public record Action(String name, String id, String label, ActionRow row, List<Group> groups, String error) {}

    /** Somebody to tell. */
    public record Group(String value, String label, boolean ticked) {}

    /** @param at the instant that it is about */
    public record FiringLine(long ticket, Moment at, String what) {}

    public String action() {
        return id == null ? SettingsTabs.RULES : SettingsTabs.RULES + "/" + id;
    }
}
