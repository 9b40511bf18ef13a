package io.pledgedesk.sla;

import io.pledgedesk.calendar.CalendarTimelines;
import io.pledgedesk.calendar.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The dates on which the desk works: those on which any calendar is open by which a promise counts. Where nothing is
 * promised, Monday to Friday.
 */
@ApplicationScoped
public class BusinessDays {

    /** No desk is closed for longer. */
    private static final int FARTHEST_BACK_DAYS = 120;

    /** After so many business days without progress a ticket is stuck. */
    public static final int STALE_DAYS = 3;

    /** For longer nobody should be waited for. */
    public static final Duration LONGEST_WAIT = Duration.ofDays(7);

    private final PoliciesInForce policies;
    private final CalendarTimelines calendars;

    BusinessDays(PoliciesInForce policies, CalendarTimelines calendars) {
        this.policies = policies;
        this.calendars = calendars;
    }

    /**
     * The last business days before a date, the newest first.
     *
     * @param zone whose dates they are
     * @return fewer only where the desk has hardly been open for months
     */
    @Transactional
    public List<LocalDate> before(LocalDate today, int count, ZoneId zone) {
        List<BusinessTime> times = times(today.atStartOfDay(zone).toInstant());
        List<LocalDate> days = new ArrayList<>();
        for (int back = 1; back <= FARTHEST_BACK_DAYS && days.size() < count; back++) {
            LocalDate day = today.minusDays(back);
            if (isWorked(day, zone, times)) {
                days.add(day);
            }
        }
        return days;
    }

    /** Without progress since then a ticket that is ours is stuck; by the days of the desk, the same for every reader. */
    @Transactional
    public Instant staleSince(Instant now) {
        ZoneId zone = zone(now);
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<LocalDate> worked = before(today, STALE_DAYS, zone);
        LocalDate since = worked.isEmpty() ? today.minusDays(STALE_DAYS) : worked.get(worked.size() - 1);
        return since.atStartOfDay(zone).toInstant();
    }

    /** Of the first calendar by which a promise counts, in the order of policies; UTC where there is none. */
    private ZoneId zone(Instant now) {
        return policies.enabledAt(now).stream()
                .filter(policy -> policy.calendarId() != null)
                .min(Comparator.comparingInt(PolicyVersion::position).thenComparingLong(PolicyVersion::policyId))
                .map(policy ->
                        calendars.of(policy.calendarId()).version(now, now).zone())
                .orElse(ZoneOffset.UTC);
    }

    /** Waiting since before then is waiting for too long. */
    public static Instant waitedSince(Instant now) {
        return now.minus(LONGEST_WAIT);
    }

    private List<BusinessTime> times(Instant now) {
        return policies.enabledAt(now).stream()
                .map(PolicyVersion::calendarId)
                .distinct()
                .map(calendar -> calendar == null
                        ? TermsReader.AROUND_THE_CLOCK
                        : calendars.of(calendar).time(now))
                .toList();
    }

    private static boolean isWorked(LocalDate day, ZoneId zone, List<BusinessTime> times) {
        if (times.isEmpty()) {
            return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        }
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return times.stream().anyMatch(time -> time.between(start, end) > 0);
    }
}
