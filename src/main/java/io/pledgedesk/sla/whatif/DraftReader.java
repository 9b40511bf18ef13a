package io.pledgedesk.sla.whatif;

import io.pledgedesk.calendar.CalendarTimeline;
import io.pledgedesk.calendar.CalendarTimelines;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.calendar.time.AlwaysOpen;
import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.calendar.time.CalendarDefinition;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.sla.PolicyChecks;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.condition.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Checks drafts as stored policies and calendars are checked, and compiles them. Stores nothing. */
@ApplicationScoped
class DraftReader {

    static final int MAX_POLICIES = 200;
    static final int MAX_CALENDARS = 100;

    private static final BusinessTime AROUND_THE_CLOCK = new AlwaysOpen();

    private final PolicyChecks checks;
    private final Calendars calendars;
    private final CalendarTimelines timelines;

    DraftReader(PolicyChecks checks, Calendars calendars, CalendarTimelines timelines) {
        this.checks = checks;
        this.calendars = calendars;
        this.timelines = timelines;
    }

    /** @throws Refusal.Invalid with everything that is wrong */
    @Transactional
    public Drafts read(Question question) {
        Violations found = new Violations();
        found.require(
                !question.policies().isEmpty() && question.policies().size() <= MAX_POLICIES,
                "policies",
                "Give 1 to " + MAX_POLICIES + " policies.");
        found.require(question.calendars().size() <= MAX_CALENDARS, "calendars", "Give at most " + MAX_CALENDARS + ".");
        found.require(question.from().isBefore(question.to()), "to", "Give an instant after from.");
        found.refuseIfAny();
        Map<String, BusinessTime> drawn = calendars(question.calendars(), found);
        List<Drafts.Policy> policies = policies(question.policies(), drawn, found);
        found.refuseIfAny();
        return new Drafts(policies);
    }

    private static Map<String, BusinessTime> calendars(List<Question.Calendar> drafts, Violations found) {
        Map<String, BusinessTime> drawn = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Question.Calendar draft = drafts.get(i);
            String path = "calendars." + i + ".";
            if (draft.id() != null && drawn.containsKey(draft.id())) {
                found.add(path + "id", "There is another draft with this id.");
            }
            Optional<BusinessTime> time = draft.form().read(path, found).map(CalendarDefinition::compile);
            time.ifPresent(it -> drawn.put(draft.id() == null ? draft.form().name() : draft.id(), it));
            time.ifPresent(it -> drawn.putIfAbsent(draft.form().name(), it));
        }
        return drawn;
    }

    private List<Drafts.Policy> policies(
            List<Question.Policy> drafts, Map<String, BusinessTime> drawn, Violations found) {
        List<Drafts.Policy> policies = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Question.Policy draft = drafts.get(i);
            PolicyForm form = named(draft.form(), i);
            checks.check(form, "policies." + i + ".", id -> drawn.containsKey(id) || isStored(id), found);
            if (found.isEmpty()) {
                policies.add(new Drafts.Policy(
                        idOf(draft.id()), i, form, Conditions.of(form.conditions()), hours(form.calendarId(), drawn)));
            }
        }
        return policies;
    }

    /** A draft needs no name, and without a position it stands where it was written. */
    private static PolicyForm named(PolicyForm form, int index) {
        boolean isNamed = form.name() != null && !Texts.line(form.name()).isEmpty();
        return isNamed ? form : form.called("Draft " + (index + 1));
    }

    private boolean isStored(String id) {
        Long number = idOf(id);
        return number != null && calendars.find(number).isPresent();
    }

    private Drafts.Hours hours(String calendarId, Map<String, BusinessTime> drawn) {
        if (calendarId == null) {
            return created -> AROUND_THE_CLOCK;
        }
        BusinessTime draft = drawn.get(calendarId);
        if (draft != null) {
            return created -> draft;
        }
        CalendarTimeline stored = timelines.of(Long.parseLong(calendarId));
        Map<Integer, BusinessTime> byFirstVersion = new ConcurrentHashMap<>();
        return created -> byFirstVersion.computeIfAbsent(
                stored.version(created, created).number(), first -> stored.time(created));
    }

    private static Long idOf(String id) {
        try {
            return id == null ? null : Ids.parseField(id, "id");
        } catch (Refusal.Invalid e) {
            return null;
        }
    }
}
