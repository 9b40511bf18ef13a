package io.pledgedesk.sla.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.CalendarTimeline;
import io.pledgedesk.calendar.DatedCalendar;
import io.pledgedesk.calendar.time.CalendarDefinition;
import io.pledgedesk.calendar.time.Days;
import io.pledgedesk.calendar.time.SpecialDay;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.condition.Conditions;
import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.sla.engine.ClockState;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.sla.engine.Verdict;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Direction;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.PastEvents.PastEvent;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Packed tickets are judged by what they were at each instant. */
class ReplayTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final long REQUESTER = 77;
    private static final int TWO_DAYS = 2 * 24 * 60;

    private final Names names = new Names();
    private final List<PastEvent> history = new ArrayList<>();

    @Test
    void whatWasMetCanBeMissed_andIsAFlip() {
        opened(Priority.NORMAL);
        replied(30);
        Tally tally = replay(List.of(met(Metric.FIRST_RESPONSE)), draft(0, "priority", "normal", 20));
        assertThat(tally.tickets()).isEqualTo(1);
        assertThat(tally.before(Metric.FIRST_RESPONSE).met).isEqualTo(1);
        assertThat(tally.after(Metric.FIRST_RESPONSE).missed).isEqualTo(1);
        assertThat(tally.flips()).containsExactly(new Tally.Flip(1, Metric.FIRST_RESPONSE, 1, false));
    }

    @Test
    void thePriorityOfThatTimeDecides() {
        opened(Priority.NORMAL);
        at(10, Actor.Kind.AGENT, new Fact.PriorityChanged(Priority.NORMAL, Priority.URGENT));
        replied(30);
        Tally tally = replay(List.of(), draft(0, "priority", "urgent", 40), draft(1, "priority", "normal", 5));
        assertThat(tally.after(Metric.FIRST_RESPONSE).met).isEqualTo(1);
    }

    @Test
    void tagsTeamsAndFieldsOfThatTimeDecide() {
        opened(Priority.NORMAL);
        at(0, Actor.Kind.SYSTEM, new Fact.TagsChanged(List.of("vip"), List.of()));
        at(0, Actor.Kind.SYSTEM, new Fact.CustomFieldsChanged(Map.of(), Map.of("plan", "Gold")));
        replied(30);
        assertThat(replay(List.of(), draft(0, "tag", "vip", 20)).after(Metric.FIRST_RESPONSE).missed)
                .isEqualTo(1);
        assertThat(replay(List.of(), draft(0, "custom.plan", "gold", 20)).after(Metric.FIRST_RESPONSE).missed)
                .isEqualTo(1);
        assertThat(replay(List.of(), draft(0, "custom.plan", "silver", 20)).after(Metric.FIRST_RESPONSE).missed)
                .isZero();
    }

    @Test
    void aFieldThatWasEmptiedSaysNothing_andThatOfTheRequesterStands() {
        opened(Priority.NORMAL);
        at(0, Actor.Kind.SYSTEM, new Fact.CustomFieldsChanged(Map.of(), Map.of("plan", "Gold")));
        at(0, Actor.Kind.SYSTEM, new Fact.CustomFieldsChanged(Map.of("plan", "Gold"), Map.of()));
        replied(30);
        assertThat(replay(List.of(), draft(0, "custom.plan", "gold", 20)).after(Metric.FIRST_RESPONSE).missed)
                .isZero();
        names.fields(REQUESTER, Map.of("segment", "Public"));
        assertThat(replay(List.of(), draft(0, "custom.segment", "public", 20)).after(Metric.FIRST_RESPONSE).missed)
                .isEqualTo(1);
    }

    @Test
    void whatAnImportFixedToNothing_staysWithoutAPromise() {
        opened(Priority.NORMAL);
        at(0, Actor.Kind.SYSTEM, new Fact.PolicyFixed(null));
        replied(30);
        Tally tally = replay(List.of(), draft(0, "priority", "normal", 20));
        assertThat(tally.after(Metric.FIRST_RESPONSE).met + tally.after(Metric.FIRST_RESPONSE).missed)
                .isZero();
    }

    @Test
    void aMergedTicketHasNoVerdict() {
        opened(Priority.NORMAL);
        at(10, Actor.Kind.AGENT, new Fact.MergedInto(5));
        replied(30);
        Tally tally = replay(List.of(), draft(0, "priority", "normal", 20));
        assertThat(tally.after(Metric.FIRST_RESPONSE).met + tally.after(Metric.FIRST_RESPONSE).missed)
                .isZero();
    }

    @Test
    void numbersComeBackAsTheyWere() {
        long[] numbers = {0, 1, -1, 63, 64, -64, -65, 8_191, Long.MAX_VALUE, Long.MIN_VALUE, 1_795_000_000L};
        Bytes written = new Bytes();
        for (int i = 0; i < 2_000; i++) {
            for (long number : numbers) {
                written.put(number);
            }
        }
        Bytes read = Bytes.over(written.written());
        for (int i = 0; i < 2_000; i++) {
            for (long number : numbers) {
                assertThat(read.take()).isEqualTo(number);
            }
        }
    }

    private void opened(Priority priority) {
        at(
                0,
                Actor.Kind.CUSTOMER,
                new Fact.TicketCreated("S", Channel.EMAIL, Direction.INBOUND, priority, Status.NEW, REQUESTER));
        at(0, Actor.Kind.CUSTOMER, new Fact.MessagePosted(1, Visibility.PUBLIC, false));
    }

    private void replied(int minutes) {
        at(minutes, Actor.Kind.AGENT, new Fact.MessagePosted(2, Visibility.PUBLIC, false));
    }

    /** Ten hours from Monday at nine are over on Tuesday at eleven; with a holiday on Tuesday, on Wednesday at eleven. */
    @Test
    void pastHoursThatWereCorrected_countAsTheyTurnedOutToHaveBeen() {
        opened(Priority.NORMAL);
        replied(TWO_DAYS + 60);
        assertThat(tenHours(List.of()).after(Metric.FIRST_RESPONSE).missed).isEqualTo(1);
        assertThat(tenHours(List.of(holidayOnTuesday())).after(Metric.FIRST_RESPONSE).met)
                .isEqualTo(1);
    }

    @Test
    void whatHadStoppedBeforeTheCorrection_staysAsItWasJudged() {
        opened(Priority.NORMAL);
        replied(TWO_DAYS - 1_260);
        assertThat(tenHours(List.of(holidayOnTuesday())).after(Metric.FIRST_RESPONSE).missed)
                .isEqualTo(1);
    }

    private Tally tenHours(List<DraftHours.Correction> corrections) {
        List<List<String>> day = List.of(List.of("09:00", "17:00"));
        CalendarDefinition hours = new CalendarForm(
                        "Office", "UTC", Map.of("monday", day, "tuesday", day, "wednesday", day), List.of())
                .read("", new Violations())
                .orElseThrow();
        CalendarTimeline calendar =
                new CalendarTimeline(1, List.of(new DatedCalendar(1, "Office", hours, Instant.EPOCH, true)));
        return replay(List.of(), draft(0, "priority", "normal", 600, new DraftHours(calendar, corrections)));
    }

    private static DraftHours.Correction holidayOnTuesday() {
        LocalDate tuesday = LocalDate.of(2026, 3, 3);
        return new DraftHours.Correction(
                NINE.plusSeconds(60L * TWO_DAYS),
                new SpecialDay(new Days.Range(tuesday, tuesday), "Founders' Day", List.of()));
    }

    private void at(int minutes, Actor.Kind by, Fact fact) {
        history.add(new PastEvent(1, NINE.plusSeconds(60L * minutes), by, fact));
    }

    private static Verdict met(Metric metric) {
        return new Verdict(metric, 1, ClockState.MET);
    }

    private Tally replay(List<Verdict> before, Drafts.Policy... policies) {
        Packer packer = new Packer(names);
        packer.add(new Packer.Head(1, NINE, Channel.EMAIL.ordinal(), null, REQUESTER), history, before);
        return new Replay(new Drafts(List.of(policies)), names, NINE.plusSeconds(7 * 86_400)).judge(packer.block());
    }

    /** A first answer within so many minutes to whom a condition holds for; the same for every priority. */
    private static Drafts.Policy draft(int index, String field, String value, int minutes) {
        return draft(index, field, value, minutes, DraftHours.AROUND_THE_CLOCK);
    }

    private static Drafts.Policy draft(int index, String field, String value, int minutes, DraftHours hours) {
        ConditionsForm conditions = new ConditionsForm("all", List.of(new ConditionsForm.Rule(field, "is", value)));
        List<PolicyForm.Target> targets = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            targets.add(new PolicyForm.Target(priority.code(), "firstResponse", minutes));
        }
        PolicyForm form = new PolicyForm("P", index, true, conditions, null, targets, null, null, null, null);
        return new Drafts.Policy(null, index, form, Conditions.of(conditions), hours);
    }
}
