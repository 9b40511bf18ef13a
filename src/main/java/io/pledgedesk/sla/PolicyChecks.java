package io.pledgedesk.sla;

import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.sla.condition.ConditionChecks;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.ticket.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What is wrong with a policy as it was written; everything at once, each at its field. */
@ApplicationScoped
public class PolicyChecks {

    static final int MAX_MINUTES = 525_600;
    static final int MAX_POSITION = 1_000_000_000;

    /** Enough to say which of them are twice there. */
    private static final int MAX_TARGETS = 100;

    private static final List<String> PAUSES = List.of("new", "open", "pending", "onHold");
    private static final List<String> STARTS = List.of("afterFirstResponse", "anyCustomerMessage");

    private final ConditionChecks conditions;
    private final Calendars calendars;

    PolicyChecks(ConditionChecks conditions, Calendars calendars) {
        this.conditions = conditions;
        this.calendars = calendars;
    }

    /** Inside a transaction: the calendar is held until its end. */
    void check(PolicyForm form) {
        Violations found = new Violations();
        check(form, "", this::isHeld, found);
        found.refuseIfAny();
    }

    /**
     * @param path of the policy in the input: empty, or such as {@code policies.0.}
     * @param isCalendar whether there is a calendar of that id
     */
    public void check(PolicyForm form, String path, Predicate<String> isCalendar, Violations found) {
        String name = Texts.line(form.name());
        found.require(
                name != null && !name.isEmpty() && Texts.length(name) <= Texts.NAME,
                path + "name",
                "nameMissing",
                "Give the policy a name of 1 to " + Texts.NAME + " characters.");
        found.require(
                form.position() == null || Math.abs((long) form.position()) <= MAX_POSITION,
                path + "position",
                "A position is a whole number; lower ones are asked first.");
        conditions.check(form.conditions(), path + "conditions", found);
        found.require(
                form.calendarId() == null || isCalendar.test(form.calendarId()),
                path + "calendarId",
                "There is no such calendar. Leave it out to count 24×7.");
        checkTargets(form.targets(), path, found);
        checkPauses(form.pauseWhile(), path, found);
        found.require(
                STARTS.contains(form.nextResponseStarts()),
                path + "nextResponseStarts",
                "Choose afterFirstResponse or anyCustomerMessage.");
        checkWarning(form, path, found);
    }

    private boolean isHeld(String calendarId) {
        try {
            return calendars.hold(Ids.parseField(calendarId, "calendarId")).isPresent();
        } catch (Refusal.Invalid e) {
            return false;
        }
    }

    private static void checkTargets(List<PolicyForm.Target> targets, String prefix, Violations found) {
        Set<List<String>> seen = new HashSet<>();
        if (targets.size() > MAX_TARGETS) {
            found.add(prefix + "targets", "There is one target for each metric and priority.");
            return;
        }
        for (int i = 0; i < targets.size(); i++) {
            String path = prefix + "targets." + i;
            PolicyForm.Target target = targets.get(i);
            if (target == null) {
                found.add(path, "A target is an object with priority, metric and minutes.");
                continue;
            }
            found.require(
                    Priority.find(target.priority()).isPresent(),
                    path + ".priority",
                    "Choose low, normal, high or urgent.");
            found.require(
                    Metric.find(target.metric()).isPresent(),
                    path + ".metric",
                    "Choose firstResponse, nextResponse, periodicUpdate or resolution.");
            found.require(
                    target.minutes() != null && target.minutes() >= 1 && target.minutes() <= MAX_MINUTES,
                    path + ".minutes",
                    "Give whole minutes from 1 to 525,600 (a year).");
            found.require(
                    seen.add(List.of(String.valueOf(target.priority()), String.valueOf(target.metric()))),
                    path,
                    "There is another target for this priority and metric.");
        }
    }

    private static void checkPauses(PolicyForm.PauseWhile pauses, String path, Violations found) {
        checkPause(path + "pauseWhile.firstResponse", pauses.firstResponse(), found);
        checkPause(path + "pauseWhile.nextResponse", pauses.nextResponse(), found);
        checkPause(path + "pauseWhile.periodicUpdate", pauses.periodicUpdate(), found);
        checkPause(path + "pauseWhile.resolution", pauses.resolution(), found);
    }

    private static void checkPause(String field, List<String> statuses, Violations found) {
        found.require(
                statuses.size() <= PAUSES.size()
                        && statuses.stream().allMatch(status -> status != null && PAUSES.contains(status)),
                field,
                "Choose among new, open, pending and onHold. Solved and closed stop every clock anyway.");
    }

    private static void checkWarning(PolicyForm form, String path, Violations found) {
        Integer percent = form.warnAtPercent();
        Integer minutes = form.warnMinutesBefore();
        if (percent != null && minutes != null) {
            found.add(path + "warnMinutesBefore", "Give warnAtPercent or warnMinutesBefore, not both.");
        }
        found.require(
                percent == null || (percent >= 1 && percent <= 100),
                path + "warnAtPercent",
                "Give a whole percentage from 1 to 100.");
        found.require(
                minutes == null || (minutes >= 1 && minutes <= MAX_MINUTES),
                path + "warnMinutesBefore",
                "Give whole minutes from 1 to 525,600.");
    }
}
