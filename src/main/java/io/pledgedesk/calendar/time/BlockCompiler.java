package io.pledgedesk.calendar.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes out a calendar's local hours as instants, one block at a time. */
final class BlockCompiler {

    /** Hours of earlier dates can reach in: a day by night shift, one by the zone's offset, one by a date left out. */
    private static final int DAYS_BEFORE = 3;

    private static final int DAYS_AFTER = 2;

    private final CalendarDefinition definition;
    private final LocalTimeline timeline;

    BlockCompiler(CalendarDefinition definition) {
        this.definition = definition;
        this.timeline = new LocalTimeline(definition.zone());
    }

    Block compile(long index) {
        long first = timeline.dateAt(Block.startOf(index)) - DAYS_BEFORE;
        long last = timeline.dateAt(Block.startOf(index + 1)) + DAYS_AFTER;
        SpecialDay[] exceptions = definition.exceptions(first, last);
        OpenSpans open = new OpenSpans(Block.LENGTH);
        for (long day = first; day <= last; day++) {
            if (timeline.hasDate(day)) {
                addHours(open, day, exceptions[(int) (day - first)], Block.startOf(index));
            }
        }
        return Block.of(index, open.united(), spans(exceptions, first, Block.startOf(index)));
    }

    private void addHours(OpenSpans open, long day, SpecialDay exception, long origin) {
        List<LocalHours> hours = exception == null
                ? definition.weekly().get(LocalDate.ofEpochDay(day).getDayOfWeek())
                : exception.hours();
        for (LocalHours each : hours) {
            open.add(timeline.instantOf(day, each.start()) - origin, timeline.instantOf(day, each.end()) - origin);
        }
    }

    private Block.SpecialSpan[] spans(SpecialDay[] exceptions, long first, long origin) {
        List<Block.SpecialSpan> spans = new ArrayList<>();
        for (int i = 0; i < exceptions.length; i++) {
            if (exceptions[i] != null) {
                long from = Math.max(0, timeline.instantOf(first + i, 0) - origin);
                long to = Math.min(Block.LENGTH, timeline.instantOf(first + i + 1, 0) - origin);
                if (from < to) {
                    spans.add(new Block.SpecialSpan((int) from, (int) to, exceptions[i].name()));
                }
            }
        }
        return spans.toArray(Block.SpecialSpan[]::new);
    }
}
