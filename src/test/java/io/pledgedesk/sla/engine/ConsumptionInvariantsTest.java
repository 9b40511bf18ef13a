package io.pledgedesk.sla.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.calendar.time.CalendarHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** sla.md section 6: what holds for the consumption of one clock; each named by its number. */
@Domain(RandomHistories.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ConsumptionInvariantsTest {

    private static final Instant START = History.BIRTH;

    private static TimelineEvent event(int second, Happening happening) {
        return new TimelineEvent(History.at(second), second, happening);
    }

    private static Terms resolution(int seconds, BusinessTime calendar) {
        return new Terms(
                1,
                1,
                "Some",
                "normal",
                Map.of(Metric.RESOLUTION, Duration.ofSeconds(seconds)),
                Terms.DEFAULT_PAUSES,
                NextResponseStart.AFTER_FIRST_RESPONSE,
                new Threshold.Percent(75),
                calendar);
    }

    private static List<TimelineEvent> opened(Terms terms, TimelineEvent... more) {
        List<TimelineEvent> events = new ArrayList<>();
        events.add(new TimelineEvent(START, -2, new Happening.OpenedByCustomer()));
        events.add(new TimelineEvent(START, -1, new Happening.TermsApplied(terms)));
        events.addAll(List.of(more));
        return events;
    }

    private static TimelineEvent status(int second, TicketStatus status) {
        return event(second, new Happening.StatusChanged(status));
    }

    private static SlaClock only(List<TimelineEvent> events, int second) {
        return SlaEngine.evaluate(events, History.at(second)).clocks().get(0);
    }

    @Property
    void n11_aPauseBeforeDueMovesItByTheBusinessSecondsInIt(
            @ForAll BusinessTime calendar,
            @ForAll @IntRange(min = 1, max = 60) int target,
            @ForAll @IntRange(max = 60) int pause,
            @ForAll @IntRange(max = 60) int length) {
        Instant p = History.at(pause);
        Instant q = History.at(pause + length);
        Assume.that(!p.isAfter(calendar.add(START, target)));
        List<TimelineEvent> events = opened(
                resolution(target, calendar),
                status(pause, TicketStatus.PENDING),
                status(pause + length, TicketStatus.OPEN));
        assertThat(only(events, pause + length).dueAt()).contains(calendar.add(q, target - calendar.between(START, p)));
    }

    @Property
    void n11_adjacentPausesAreOne(
            @ForAll BusinessTime calendar,
            @ForAll @IntRange(min = 1, max = 60) int target,
            @ForAll @IntRange(max = 40) int first,
            @ForAll @IntRange(max = 40) int second,
            @ForAll @IntRange(max = 40) int third) {
        List<TimelineEvent> one = opened(
                resolution(target, calendar),
                status(first, TicketStatus.PENDING),
                status(first + second + third, TicketStatus.OPEN));
        List<TimelineEvent> two = new ArrayList<>(one);
        two.add(new TimelineEvent(
                History.at(first + second), first + second, new Happening.StatusChanged(TicketStatus.ON_HOLD)));
        Assume.that(second > 0 && third > 0);
        assertThat(SlowClock.show(only(two, History.END))).isEqualTo(SlowClock.show(only(one, History.END)));
    }

    @Property
    void n18_thereAndBackRestoresDue(
            @ForAll BusinessTime calendar,
            @ForAll Terms other,
            @ForAll @IntRange(min = 1, max = 60) int target,
            @ForAll @IntRange(max = 60) int there,
            @ForAll @IntRange(max = 60) int back) {
        Terms mine = resolution(target, calendar);
        List<TimelineEvent> events = opened(
                mine,
                event(there, new Happening.TermsApplied(other)),
                event(there + back, new Happening.TermsApplied(mine)));
        Assume.that(!other.pauses(Metric.RESOLUTION, TicketStatus.NEW));
        SlaClock clock = SlaEngine.evaluate(events, History.at(there + back)).clocks().stream()
                .filter(each -> each.metric() == Metric.RESOLUTION)
                .findFirst()
                .orElseThrow();
        assertThat(clock.dueAt()).contains(calendar.add(START, target));
    }

    @Property
    void n22_aCalendarEditLeavesEarlierConsumptionAlone(
            @ForAll BusinessTime before,
            @ForAll BusinessTime after,
            @ForAll @IntRange(min = 1, max = 60) int target,
            @ForAll @IntRange(max = 60) int edit,
            @ForAll @IntRange(max = 60) int now) {
        BusinessTime edited = CalendarHistory.of(
                List.of(new CalendarHistory.Piece(START, before), new CalendarHistory.Piece(History.at(edit), after)));
        Assume.that(now <= edit);
        SlaClock was = only(opened(resolution(target, before)), now);
        SlaClock is = only(opened(resolution(target, edited)), now);
        assertThat(is.elapsedSeconds()).isEqualTo(was.elapsedSeconds());
        assertThat(is.breachedAt()).isEqualTo(was.breachedAt());
        assertThat(only(opened(resolution(target, edited)), History.END).breachedAt())
                .isEqualTo(is.breachedAt().or(() -> is.dueAt().filter(due -> due.isBefore(History.at(History.END)))));
    }

    @Property
    void n24_aHigherTargetNeverMakesDueEarlier_takingAPauseAwayNeverLater(
            @ForAll BusinessTime calendar,
            @ForAll @IntRange(min = 1, max = 60) int target,
            @ForAll @IntRange(max = 20) int more,
            @ForAll @IntRange(max = 60) int pause,
            @ForAll @IntRange(max = 60) int length) {
        TimelineEvent pending = status(pause, TicketStatus.PENDING);
        TimelineEvent open = status(pause + length, TicketStatus.OPEN);
        int now = pause + length;
        Instant due = only(opened(resolution(target, calendar), pending, open), now)
                .dueAt()
                .orElseThrow();
        assertThat(only(opened(resolution(target + more, calendar), pending, open), now)
                        .dueAt()
                        .orElseThrow())
                .isAfterOrEqualTo(due);
        assertThat(only(opened(resolution(target, calendar)), now).dueAt().orElseThrow())
                .isBeforeOrEqualTo(due);
    }
}
