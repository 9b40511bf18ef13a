package io.pledgedesk.web.ui.settings;

import io.pledgedesk.calendar.CalendarDetails;
import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.kernel.ApplyTo;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.sla.ChangePreview;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyDetails;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.PolicyVersion;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.LengthText;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.RowAction;
import io.pledgedesk.web.ui.WorkingDay;
import io.pledgedesk.web.ui.words.PolicyWords;
import io.pledgedesk.web.ui.words.SettingsWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the page on which a policy is edited, at every step of editing it. */
@ApplicationScoped
class PolicyEditor {

    private static final List<String> OFFERED = List.of("pending", "onHold");

    private final Policies policies;
    private final ChangePreview preview;
    private final Calendars calendars;
    private final ConditionNames names;
    private final ConditionsViews conditions;
    private final PolicyWords words;
    private final SettingsWords settings;

    PolicyEditor(
            Policies policies,
            ChangePreview preview,
            Calendars calendars,
            ConditionNames names,
            ConditionsViews conditions,
            PolicyWords words,
            SettingsWords settings) {
        this.policies = policies;
        this.preview = preview;
        this.calendars = calendars;
        this.names = names;
        this.conditions = conditions;
        this.words = words;
        this.settings = settings;
    }

    PolicyDraft stored(PolicyDetails policy) {
        return PolicyDraft.of(policy, names);
    }

    /** What a button other than the saving one does to the rows. */
    PolicyDraft changed(PolicyDraft draft, RowAction action, String field) {
        if (!action.list().equals("rules")) {
            return draft;
        }
        ConditionDraft rows = draft.conditions();
        return draft.withConditions(action.is("add") ? rows.with(field) : rows.without(action.index()));
    }

    /** @throws Refusal.Invalid for what can't be read at all, at its control */
    PolicyForm read(PolicyDraft draft) {
        Violations found = new Violations();
        PolicyForm form = draft.form(dayMinutes(draft.calendarId()), names, words, found);
        found.refuseIfAny();
        return form;
    }

    /** What to tell somebody whose edit was overtaken by another. */
    Refusal.Invalid overtaken(PolicyDetails now) {
        return new Refusal.Invalid("", settings.overtaken(now.changedBy()));
    }

    /** @param policy null for a new one @param refusal what is wrong; null for nothing */
    PolicyEdit page(PolicyDetails policy, PolicyDraft draft, Refusal.Invalid refusal, SettingsFrame frame) {
        return page(policy, draft, refusal, null, frame);
    }

    /** What saving the draft would do to open tickets. @throws Refusal.Invalid as saving would */
    PolicyEdit effect(PolicyDetails policy, PolicyDraft draft, SettingsFrame frame) {
        PolicyForm form = read(draft);
        ApplyTo whom = draft.applyToOpen() ? ApplyTo.OPEN : ApplyTo.NEW;
        PolicyVersion version = policies.draft(policy.id(), before -> form);
        EffectView effect = EffectView.of(
                preview.ofPolicy(version, whom), settings, frame.desk().times());
        return page(policy, draft, null, effect, frame);
    }

    private PolicyEdit page(
            PolicyDetails policy, PolicyDraft draft, Refusal.Invalid refusal, EffectView effect, SettingsFrame frame) {
        Form form = form(draft, refusal);
        return new PolicyEdit(
                policy == null ? null : policy.id(),
                draft,
                form,
                conditions.of(draft.conditions(), form, frame.mayEdit()),
                choices(),
                words.dayIs(LengthText.of(dayMinutes(draft.calendarId()))),
                Stream.of(Metric.values())
                        .map(metric -> row(metric, draft, form))
                        .toList(),
                policy == null
                        ? null
                        : settings.version(
                                policy.version(),
                                policy.changedBy(),
                                frame.desk().times().at(policy.changedAt()).text()),
                effect);
    }

    private PolicyEdit.MetricRow row(Metric metric, PolicyDraft draft, Form form) {
        String label = words.metric(metric.code());
        return new PolicyEdit.MetricRow(
                metric.code(),
                label,
                words.about(metric.code()),
                PolicyDraft.PRIORITIES.stream()
                        .map(priority -> cell(metric.code() + "." + priority, label, priority, draft, form))
                        .toList(),
                OFFERED.stream()
                        .map(status -> pause(metric.code() + "." + status, status, draft))
                        .toList(),
                PolicyDraft.STATUSES.stream()
                        .filter(status -> !OFFERED.contains(status))
                        .map(status -> metric.code() + "." + status)
                        .filter(draft.pauses()::contains)
                        .map(cell -> "pauses." + cell)
                        .toList());
    }

    private PolicyEdit.Cell cell(String cell, String label, String priority, PolicyDraft draft, Form form) {
        String name = "targets." + cell;
        return new PolicyEdit.Cell(
                name,
                form.id(name),
                words.cell(label, words.priority(priority)),
                draft.targets().getOrDefault(cell, ""),
                form.error(name));
    }

    private PolicyEdit.Pause pause(String cell, String status, PolicyDraft draft) {
        return new PolicyEdit.Pause(
                "pauses." + cell, words.status(status), draft.pauses().contains(cell));
    }

    private List<Option> choices() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.withDay(words.aroundTheClock(), LengthText.of(WorkingDay.minutes(null)))));
        for (CalendarDetails calendar : calendars.choices()) {
            options.add(new Option(
                    Ids.text(calendar.id()),
                    words.withDay(calendar.name(), LengthText.of(WorkingDay.minutes(calendar.form())))));
        }
        return options;
    }

    private int dayMinutes(String calendarId) {
        CalendarForm calendar = calendarId.isEmpty() || !calendarId.matches("[0-9]{1,18}")
                ? null
                : calendars
                        .find(Long.parseLong(calendarId))
                        .map(CalendarDetails::form)
                        .orElse(null);
        return WorkingDay.minutes(calendar);
    }

    private static Form form(PolicyDraft draft, Refusal.Invalid refusal) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", draft.name());
        values.put("calendarId", draft.calendarId());
        values.put("nextResponseStarts", draft.nextResponseStarts());
        values.put("warnPercent", draft.warnPercent());
        values.put("warnBefore", draft.warnBefore());
        Form form = Form.of(values);
        if (refusal == null) {
            return form;
        }
        List<Violation> placed =
                refusal.violations().stream().map(draft::placed).toList();
        return form.with(new Refusal.Invalid(placed));
    }
}
