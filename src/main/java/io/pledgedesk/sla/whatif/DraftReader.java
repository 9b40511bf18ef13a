package io.pledgedesk.sla.whatif;

import io.pledgedesk.calendar.CalendarTimeline;
import io.pledgedesk.calendar.CalendarTimelines;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.calendar.DatedCalendar;
import io.pledgedesk.calendar.time.CalendarDefinition;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.sla.Corrections;
import io.pledgedesk.sla.PolicyChecks;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.condition.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks drafts as stored policies and calendars are checked, and compiles them. Stores nothing. */
@ApplicationScoped
class DraftReader {

    static final int MAX_POLICIES = 200;
    static final int MAX_CALENDARS = 100;

    private final PolicyChecks checks;
    private final Calendars calendars;
    private final CalendarTimelines timelines;
    private final Corrections corrections;

    DraftReader(PolicyChecks checks, Calendars calendars, CalendarTimelines timelines, Corrections corrections) {
        this.checks = checks;
        this.calendars = calendars;
        this.timelines = timelines;
        this.corrections = corrections;
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
        Map<String, DraftHours> drawn = calendars(question.calendars(), found);
        List<Drafts.Policy> policies = policies(question.policies(), drawn, found);
        found.refuseIfAny();
        return new Drafts(policies);
    }

    private Map<String, DraftHours> calendars(List<Question.Calendar> drafts, Violations found) {
        Map<String, DraftHours> drawn = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Question.Calendar draft = drafts.get(i);
            String path = "calendars." + i + ".";
            if (draft.id() != null && drawn.containsKey(draft.id())) {
                found.add(path + "id", "There is another draft with this id.");
            }
            Optional<DraftHours> time = draft.form().read(path, found).map(hours -> drawn(draft, hours));
            time.ifPresent(it -> drawn.put(draft.id() == null ? draft.form().name() : draft.id(), it));
            time.ifPresent(it -> drawn.putIfAbsent(draft.form().name(), it));
        }
        return drawn;
    }

    private List<Drafts.Policy> policies(
            List<Question.Policy> drafts, Map<String, DraftHours> drawn, Violations found) {
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

    /** One version for all times. A draft of a stored calendar keeps what its past days turned out to have been. */
    private DraftHours drawn(Question.Calendar draft, CalendarDefinition hours) {
        Long id = idOf(draft.id());
        DatedCalendar version = new DatedCalendar(1, draft.form().name(), hours, Instant.EPOCH, true);
        return new DraftHours(
                new CalendarTimeline(id == null ? 0 : id, List.of(version)), id == null ? List.of() : corrections(id));
    }

    private List<DraftHours.Correction> corrections(long calendarId) {
        return corrections.history(calendarId).stream()
                .map(made -> new DraftHours.Correction(made.correctedAt(), made.day()))
                .toList();
    }

    private DraftHours hours(String calendarId, Map<String, DraftHours> drawn) {
        if (calendarId == null) {
            return DraftHours.AROUND_THE_CLOCK;
        }
        DraftHours draft = drawn.get(calendarId);
        if (draft != null) {
            return draft;
        }
        long id = Long.parseLong(calendarId);
        return new DraftHours(timelines.of(id), corrections(id));
    }

    private static Long idOf(String id) {
        try {
            return id == null ? null : Ids.parseField(id, "id");
        } catch (Refusal.Invalid e) {
            return null;
        }
    }
}
