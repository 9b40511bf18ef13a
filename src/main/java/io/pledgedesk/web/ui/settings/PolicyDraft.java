package io.pledgedesk.web.ui.settings;

import io.pledgedesk.kernel.Violation;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.sla.PolicyDetails;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.web.ui.LengthText;
import io.pledgedesk.web.ui.Typed;
import io.pledgedesk.web.ui.words.PolicyWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * A policy while somebody edits it: what is typed, right or wrong.
 *
 * @param targets by {@code metric.priority}, as typed
 * @param pauses {@code metric.status} for each that is ticked
 * @param warnBy {@code percent} or {@code minutes}
 * @param version the version that the edit is based on; empty for a new policy
 * @param applyToOpen whether open tickets get the change too
 */
public record PolicyDraft(
        String name,
        boolean enabled,
        Integer position,
        ConditionDraft conditions,
        String calendarId,
        Map<String, String> targets,
        TreeSet<String> pauses,
        String nextResponseStarts,
        String warnBy,
        String warnPercent,
        String warnBefore,
        String version,
        boolean applyToOpen) {

    static final List<String> PRIORITIES = List.of("urgent", "high", "normal", "low");
    static final List<String> STATUSES = List.of("new", "open", "pending", "onHold");

    /** Business hours as a small desk might promise them. */
    static PolicyDraft fresh() {
        PolicyForm form = new PolicyForm("", null, true, null, null, null, null, null, null, null);
        return of(form, "", ConditionDraft.NONE);
    }

    static PolicyDraft of(PolicyDetails policy, ConditionNames names) {
        PolicyForm form = policy.form();
        return of(form, Integer.toString(policy.version()), ConditionDraft.of(form.conditions(), names));
    }

    private static PolicyDraft of(PolicyForm form, String version, ConditionDraft conditions) {
        Map<String, String> targets = new LinkedHashMap<>();
        form.targets()
                .forEach(target ->
                        targets.put(target.metric() + "." + target.priority(), LengthText.of(target.minutes())));
        TreeSet<String> pauses = new TreeSet<>();
        for (Metric metric : Metric.values()) {
            pausesOf(form, metric).forEach(status -> pauses.add(metric.code() + "." + status));
        }
        return new PolicyDraft(
                form.name(),
                form.enabled(),
                form.position(),
                conditions,
                form.calendarId() == null ? "" : form.calendarId(),
                targets,
                pauses,
                form.nextResponseStarts(),
                form.warnMinutesBefore() == null ? "percent" : "minutes",
                form.warnAtPercent() == null ? "" : form.warnAtPercent().toString(),
                form.warnMinutesBefore() == null ? "" : LengthText.of(form.warnMinutesBefore()),
                version,
                false);
    }

    static PolicyDraft of(Typed typed, Integer position) {
        Map<String, String> targets = new LinkedHashMap<>();
        TreeSet<String> pauses = new TreeSet<>();
        for (Metric metric : Metric.values()) {
            for (String priority : PRIORITIES) {
                String cell = metric.code() + "." + priority;
                targets.put(cell, typed.text("targets." + cell));
            }
            for (String status : STATUSES) {
                String cell = metric.code() + "." + status;
                if (typed.isTicked("pauses." + cell)) {
                    pauses.add(cell);
                }
            }
        }
        return new PolicyDraft(
                typed.text("name"),
                typed.isTicked("enabled"),
                position,
                ConditionDraft.of(typed),
                typed.text("calendarId"),
                targets,
                pauses,
                typed.text("nextResponseStarts"),
                typed.text("warnBy").equals("minutes") ? "minutes" : "percent",
                typed.text("warnPercent"),
                typed.text("warnBefore"),
                typed.text("version"),
                typed.text("applyTo").equals("open"));
    }

    PolicyDraft withConditions(ConditionDraft changed) {
        return new PolicyDraft(
                name,
                enabled,
                position,
                changed,
                calendarId,
                targets,
                pauses,
                nextResponseStarts,
                warnBy,
                warnPercent,
                warnBefore,
                version,
                applyToOpen);
    }

    PolicyDraft basedOn(int current) {
        return new PolicyDraft(
                name,
                enabled,
                position,
                conditions,
                calendarId,
                targets,
                pauses,
                nextResponseStarts,
                warnBy,
                warnPercent,
                warnBefore,
                Integer.toString(current),
                applyToOpen);
    }

    /**
     * @param dayMinutes how long a day is by the chosen calendar
     * @param found what can't be read at all, at its control
     */
    PolicyForm form(int dayMinutes, ConditionNames names, PolicyWords words, Violations found) {
        boolean percent = warnBy.equals("percent");
        return new PolicyForm(
                name,
                position,
                enabled,
                conditions.form(names),
                calendarId.isEmpty() ? null : calendarId,
                targets(dayMinutes, words, found),
                new PolicyForm.PauseWhile(
                        statuses(Metric.FIRST_RESPONSE),
                        statuses(Metric.NEXT_RESPONSE),
                        statuses(Metric.PERIODIC_UPDATE),
                        statuses(Metric.RESOLUTION)),
                nextResponseStarts,
                percent ? percent(words, found) : null,
                percent ? null : length("warnBefore", warnBefore, dayMinutes, words, found));
    }

    private List<PolicyForm.Target> targets(int dayMinutes, PolicyWords words, Violations found) {
        List<PolicyForm.Target> read = new ArrayList<>();
        filled().forEach(cell -> {
            Integer minutes = length("targets." + cell, targets.get(cell), dayMinutes, words, found);
            String[] parts = cell.split("\\.");
            read.add(new PolicyForm.Target(parts[1], parts[0], minutes));
        });
        return read;
    }

    private List<String> filled() {
        return targets.keySet().stream()
                .filter(cell -> !targets.get(cell).isEmpty())
                .toList();
    }

    private static Integer length(String field, String typed, int dayMinutes, PolicyWords words, Violations found) {
        OptionalInt minutes = LengthText.minutes(typed, dayMinutes);
        if (minutes.isEmpty()) {
            found.add(field, words.badLength());
            return null;
        }
        return minutes.getAsInt();
    }

    private Integer percent(PolicyWords words, Violations found) {
        String digits = warnPercent.replace("%", "").strip();
        if (digits.matches("[0-9]{1,4}")) {
            return Integer.valueOf(digits);
        }
        found.add("warnPercent", words.badPercent());
        return null;
    }

    /** The control on the page that a complaint about the form is about. */
    Violation placed(Violation violation) {
        String[] parts = violation.field().split("\\.");
        String control =
                switch (parts[0]) {
                    case "targets" ->
                        parts.length > 1 && parts[1].matches("[0-9]+")
                                ? "targets." + filled().get(Integer.parseInt(parts[1]))
                                : violation.field();
                    case "conditions" -> parts.length > 2 ? "rules." + parts[2] + ".value" : "rules";
                    case "warnAtPercent" -> "warnPercent";
                    case "warnMinutesBefore" -> "warnBefore";
                    default -> violation.field();
                };
        return new Violation(control, violation.code(), violation.message());
    }

    private List<String> statuses(Metric metric) {
        return STATUSES.stream()
                .filter(status -> pauses.contains(metric.code() + "." + status))
                .toList();
    }

    private static List<String> pausesOf(PolicyForm form, Metric metric) {
        return switch (metric) {
            case FIRST_RESPONSE -> form.pauseWhile().firstResponse();
            case NEXT_RESPONSE -> form.pauseWhile().nextResponse();
            case PERIODIC_UPDATE -> form.pauseWhile().periodicUpdate();
            case RESOLUTION -> form.pauseWhile().resolution();
        };
    }
}
