package io.pledgedesk.web.ui.settings;

import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.calendar.time.Segment;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.web.ui.DayStrip;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Draws business time between two instants, a bar for each day; days without any are folded together. */
final class DayStrips {

    private static final int DAY = 24 * 60;
    private static final int MOST_DAYS = 60;

    private final BusinessTime time;
    private final ZoneId zone;
    private final Instant start;
    private final Instant end;
    private final DateTimeFormatter day;
    private final String closed;

    private DayStrips(BusinessTime time, ZoneId zone, Instant start, Instant end, Language language, String closed) {
        this.time = time;
        this.zone = zone;
        this.start = start;
        this.end = end;
        this.day = language.day();
        this.closed = closed;
    }

    /** @param closed the word for days without hours */
    static List<DayStrip> of(
            BusinessTime time, ZoneId zone, Instant start, Instant end, Language language, String closed) {
        return new DayStrips(time, zone, start, end, language, closed).draw();
    }

    private List<DayStrip> draw() {
        List<DayStrip> strips = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(end, zone);
        LocalDate date = LocalDate.ofInstant(start, zone);
        for (int i = 0; !date.isAfter(last) && i < MOST_DAYS; i++) {
            DayStrip strip = draw(date);
            LocalDate until = date;
            while (strip.folded() && until.isBefore(last) && isLike(strip, draw(until.plusDays(1)))) {
                until = until.plusDays(1);
            }
            strips.add(until.equals(date) ? strip : fold(strip, date, until));
            date = until.plusDays(1);
        }
        return strips;
    }

    private static boolean isLike(DayStrip one, DayStrip other) {
        return other.folded() && other.note().equals(one.note());
    }

    private DayStrip fold(DayStrip strip, LocalDate from, LocalDate to) {
        return new DayStrip(day.format(from) + " – " + day.format(to), strip.note(), List.of(), null, null, true);
    }

    private DayStrip draw(LocalDate date) {
        Instant midnight = date.atStartOfDay(zone).toInstant();
        Instant next = date.plusDays(1).atStartOfDay(zone).toInstant();
        List<DayStrip.Bar> bars = new ArrayList<>();
        String holiday = "";
        for (Segment segment : time.segments(midnight, next)) {
            if (segment.kind() == Segment.Kind.COUNTED) {
                bars.add(bar(segment.from(), segment.to(), date, "open"));
                Instant from = later(segment.from(), start);
                Instant to = earlier(segment.to(), end);
                if (from.isBefore(to)) {
                    bars.add(bar(from, to, date, "used"));
                }
            } else if (segment.name() != null) {
                holiday = segment.name();
            }
        }
        Integer starts = isWithin(start, midnight, next) ? minute(start, date) : null;
        Integer ends = isWithin(end, midnight, next) ? minute(end, date) : null;
        String note = holiday.isEmpty() && bars.isEmpty() ? closed : holiday;
        return new DayStrip(
                day.format(date), note, bars, starts, ends, bars.isEmpty() && starts == null && ends == null);
    }

    private DayStrip.Bar bar(Instant from, Instant to, LocalDate date, String css) {
        int left = minute(from, date);
        return new DayStrip.Bar(left, Math.max(1, minute(to, date) - left), css);
    }

    /** As the clock on the wall shows it; midnight at the end is 24:00. */
    private int minute(Instant at, LocalDate date) {
        ZonedDateTime local = at.atZone(zone);
        return local.toLocalDate().isAfter(date) ? DAY : local.getHour() * 60 + local.getMinute();
    }

    private static boolean isWithin(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
