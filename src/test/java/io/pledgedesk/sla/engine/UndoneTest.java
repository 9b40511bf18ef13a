package io.pledgedesk.sla.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.calendar.time.AlwaysOpen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is undone never happened, from the instant of its undoing on. */
class UndoneTest {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
    private static final Terms TERMS = new Terms(
            1,
            1,
            "Round the clock",
            "normal",
            Map.of(
                    Metric.FIRST_RESPONSE,
                    Duration.ofHours(1),
                    Metric.NEXT_RESPONSE,
                    Duration.ofHours(1),
                    Metric.RESOLUTION,
                    Duration.ofHours(8)),
            Terms.DEFAULT_PAUSES,
            NextResponseStart.AFTER_FIRST_RESPONSE,
            new Threshold.Percent(75),
            new AlwaysOpen());

    private static TimelineEvent event(int minute, long sequence, Happening happening) {
        return new TimelineEvent(START.plus(Duration.ofMinutes(minute)), sequence, happening);
    }

    private static List<ClockState> states(List<TimelineEvent> events, int minute) {
        return SlaEngine.evaluate(events, START.plus(Duration.ofMinutes(minute))).clocks().stream()
                .map(SlaClock::state)
                .toList();
    }

    @Test
    void anEndThatWasUndoneEndedNothing_andWhatHeldBeforeStaysTrue() {
        List<TimelineEvent> events = List.of(
                event(0, 1, new Happening.OpenedByCustomer()),
                event(0, 1, new Happening.TermsApplied(TERMS)),
                event(10, 2, new Happening.Ended()),
                event(10, 3, new Happening.StatusChanged(TicketStatus.CLOSED)),
                event(30, 4, new Happening.Undone(Set.of(2L, 3L))),
                event(30, 5, new Happening.StatusChanged(TicketStatus.NEW)));
        assertThat(states(events, 20)).containsOnly(ClockState.CANCELLED);
        assertThat(states(events, 40)).containsOnly(ClockState.RUNNING);
        SlaClock first = SlaEngine.evaluate(events, START.plus(Duration.ofMinutes(40)))
                .clocks()
                .get(0);
        assertThat(first.dueAt()).contains(START.plus(Duration.ofHours(1)));
        assertThat(SlaEngine.evaluate(events, START.plus(Duration.ofMinutes(61)))
                        .state())
                .isEqualTo(SlaState.BREACHED);
    }

    @Test
    void aQuestionThatCameByAMergeIsNoLongerOwedAnAnswer() {
        List<TimelineEvent> events = List.of(
                event(0, 1, new Happening.OpenedByCustomer()),
                event(0, 1, new Happening.TermsApplied(TERMS)),
                event(5, 2, new Happening.AgentReplied()),
                event(10, 3, new Happening.CustomerWrote()),
                event(30, 4, new Happening.Undone(Set.of(3L))));
        assertThat(states(events, 20)).hasSize(3);
        assertThat(states(events, 40)).hasSize(2).doesNotContain(ClockState.CANCELLED);
    }

    @Test
    void termsStayWhateverIsUndoneAtTheirInstant() {
        List<TimelineEvent> events = List.of(
                event(0, 1, new Happening.OpenedByCustomer()),
                event(10, 2, new Happening.CustomerWrote()),
                event(10, 2, new Happening.TermsApplied(TERMS)),
                event(30, 3, new Happening.Undone(Set.of(2L))));
        assertThat(states(events, 40)).containsExactly(ClockState.RUNNING, ClockState.RUNNING);
    }
}
