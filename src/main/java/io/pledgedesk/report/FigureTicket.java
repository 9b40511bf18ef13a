package io.pledgedesk.report;

import java.time.Instant;
import java.util.List;

/**
 * A ticket behind a figure. What is about a clock is null for figures that aren't about clocks.
 *
 * @param calendarSeconds from the clock's start to its stop; null while it runs
 * @param businessSeconds used up of {@code targetSeconds}
 * @param waivedAt when the breach was waived; null while it stands
 * @param agreedUntil the time that was agreed beside the promise; null for none
 * @param reasons why it is stuck: {@code noProgress}, {@code flips}, {@code waits}; empty for other figures
 */
public record FigureTicket(
        ReportedTicket ticket,
        String metric,
        String state,
        Instant dueAt,
        Instant stoppedAt,
        Long calendarSeconds,
        Long businessSeconds,
        Long targetSeconds,
        Instant waivedAt,
        Instant agreedUntil,
        List<String> reasons) {}
