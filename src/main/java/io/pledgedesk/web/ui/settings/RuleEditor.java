package io.pledgedesk.web.ui.settings;

import io.pledgedesk.escalation.FiringDetails;
import io.pledgedesk.escalation.Firings;
import io.pledgedesk.escalation.RuleDetails;
import io.pledgedesk.escalation.RuleForm;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Teams;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.RowAction;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.Typed;
import io.pledgedesk.web.ui.words.RuleWords;
import io.pledgedesk.web.ui.words.SettingsWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the page on which an escalation rule is edited, at every step of editing it. */
@ApplicationScoped
class RuleEditor {

    private static final int FIRINGS_SHOWN = 10;

    private final ConditionNames names;
    private final AgentAddresses addresses;
    private final ConditionsViews conditions;
    private final Teams teams;
    private final Agents agents;
    private final Firings firings;
    private final RuleWords words;
    private final SettingsWords settings;

    RuleEditor(
            ConditionNames names,
            AgentAddresses addresses,
            ConditionsViews conditions,
            Teams teams,
            Agents agents,
            Firings firings,
            RuleWords words,
            SettingsWords settings) {
        this.names = names;
        this.addresses = addresses;
        this.conditions = conditions;
        this.teams = teams;
        this.agents = agents;
        this.firings = firings;
        this.words = words;
        this.settings = settings;
    }

    RuleDraft stored(RuleDetails rule) {
        return RuleDraft.of(rule, names, addresses);
    }

    /** What a button other than the saving one does to the rows. */
    RuleDraft changed(RuleDraft draft, RowAction action, Typed typed) {
        boolean add = action.is("add");
        return switch (action.list()) {
            case "rules" ->
                draft.withConditions(
                        add
                                ? draft.conditions().with(typed.text("addField"))
                                : draft.conditions().without(action.index()));
            case "actions" -> add ? draft.withAction(typed.text("addType")) : draft.withoutAction(action.index());
            default -> draft;
        };
    }

    /** @throws Refusal.Invalid for what can't be read at all, at its control */
    RuleForm read(RuleDraft draft) {
        Violations found = new Violations();
        RuleForm form = draft.form(names, addresses, words, found);
        found.refuseIfAny();
        return form;
    }

    /** What to tell somebody whose edit was overtaken by another. */
    Refusal.Invalid overtaken() {
        return new Refusal.Invalid("", settings.overtaken(words.somebody()));
    }

    /** @param rule null for a new one @param refusal what is wrong; null for nothing */
    RuleEdit page(RuleDetails rule, RuleDraft draft, Refusal.Invalid refusal, SettingsFrame frame) {
        Form form = form(draft, refusal);
        return new RuleEdit(
                rule == null ? null : rule.id(),
                draft,
                form,
                conditions.of(draft.conditions(), form, frame.mayEdit()),
                Stream.of(Metric.values())
                        .map(metric -> new Option(metric.code(), words.metric(metric.code())))
                        .toList(),
                actions(draft, form),
                ActionRow.TYPES.stream()
                        .map(type -> new Option(type, words.type(type)))
                        .toList(),
                choices(teams.choices().stream().map(team -> new Option(Long.toString(team.id), team.name))),
                choices(agents.choices().stream().map(agent -> new Option(Long.toString(agent.id), agent.name))),
                names.choices("priority"),
                rule == null ? List.of() : lately(rule, frame.desk().times()));
    }

    private List<RuleEdit.Action> actions(RuleDraft draft, Form form) {
        return IntStream.range(0, draft.actions().size())
                .mapToObj(i -> {
                    String name = "actions." + i;
                    ActionRow row = draft.actions().get(i);
                    List<RuleEdit.Group> groups = ActionRow.GROUPS.stream()
                            .map(group -> new RuleEdit.Group(
                                    group, words.group(group), row.groups().contains(group)))
                            .toList();
                    return new RuleEdit.Action(
                            name, form.id(name), words.type(row.type()), row, groups, form.error(name));
                })
                .toList();
    }

    private List<Option> choices(Stream<Option> named) {
        List<Option> options = new ArrayList<>(List.of(new Option("", words.unchanged())));
        named.forEach(options::add);
        return options;
    }

    private List<RuleEdit.FiringLine> lately(RuleDetails rule, Times times) {
        return firings.ofRule(rule.id(), FIRINGS_SHOWN, null).items().stream()
                .map(firing -> new RuleEdit.FiringLine(firing.ticketId(), times.stamp(firing.at()), results(firing)))
                .toList();
    }

    private static String results(FiringDetails firing) {
        return firing.actions().stream()
                .map(action -> action.type() + ": " + action.result())
                .collect(Collectors.joining("; "));
    }

    private static Form form(RuleDraft draft, Refusal.Invalid refusal) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", draft.name());
        values.put("metric", draft.metric());
        values.put("percent", draft.amounts().percent());
        values.put("minutesBefore", draft.amounts().before());
        values.put("minutesAfter", draft.amounts().after());
        Form form = Form.of(values);
        if (refusal == null) {
            return form;
        }
        List<Violation> placed =
                refusal.violations().stream().map(RuleDraft::placed).toList();
        return form.with(new Refusal.Invalid(placed));
    }
}
