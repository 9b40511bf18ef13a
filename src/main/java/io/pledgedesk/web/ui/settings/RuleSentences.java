package io.pledgedesk.web.ui.settings;

import io.pledgedesk.escalation.RuleForm;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Teams;
import io.pledgedesk.web.ui.LengthText;
import io.pledgedesk.web.ui.words.RuleWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Escalation rules in few words, for lists. */
@ApplicationScoped
class RuleSentences {

    private final Agents agents;
    private final Teams teams;
    private final RuleWords words;

    RuleSentences(Agents agents, Teams teams, RuleWords words) {
        this.agents = agents;
        this.teams = teams;
        this.words = words;
    }

    String when(RuleForm rule) {
        return when(rule.metric(), rule.when());
    }

    /** @param when null for an unknown point */
    String when(String code, RuleForm.When when) {
        String metric = words.metric(code);
        if (when == null) {
            return metric;
        }
        if (when.percent() != null) {
            return words.atPercent(metric, when.percent());
        }
        if (when.minutesBefore() != null) {
            return words.before(metric, LengthText.of(when.minutesBefore()));
        }
        return when.minutesAfter() == 0
                ? words.breach(metric)
                : words.after(metric, LengthText.of(when.minutesAfter()));
    }

    List<String> does(RuleForm rule) {
        return rule.actions().stream().map(this::does).toList();
    }

    private String does(RuleForm.Action action) {
        return switch (action.type()) {
            case "notify" ->
                words.doesNotify(action.to().stream().map(this::recipient).collect(Collectors.joining(", ")));
            case "assign" -> words.doesAssign(assignment(action));
            case "priority" -> words.doesPriority(words.priority(action.value()));
            case "tag" -> words.doesTag(action.value());
            default -> words.doesNote();
        };
    }

    private String recipient(String to) {
        return switch (to) {
            case "assignee", "team", "supervisors" -> words.group(to);
            default -> agent(to);
        };
    }

    private String assignment(RuleForm.Action action) {
        String team = action.team() == null
                ? null
                : teams.find(Long.parseLong(action.team()))
                        .map(found -> found.name)
                        .orElse("#" + action.team());
        if (action.assignee() == null) {
            return team;
        }
        String agent = agent(action.assignee());
        return team == null ? agent : agent + ", " + team;
    }

    private String agent(String id) {
        return agents.find(Long.parseLong(id)).map(found -> found.name).orElse("#" + id);
    }
}
