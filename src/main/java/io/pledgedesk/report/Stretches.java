package io.pledgedesk.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Arrivals against solutions over time: by day, and over long periods by week, month or year, so that a picture can show it. */
@ApplicationScoped
public class Stretches {

    private static final int DAYS = 92;
    private static final int WEEKS = 2 * 366;
    private static final int MONTHS = 20 * 366;

    private static final String ARRIVED = """
        select d.nth as c0, count(*) as c1
        from (values {stretches}) d(nth, f, u) join ticket t on t.created_at >= d.f and t.created_at < d.u and {scope}
        group by d.nth
        """;

    private static final String SOLVED = """
        select d.nth as c0, count(distinct t.id) as c1
        from (values {stretches}) d(nth, f, u) join ticket_event s on s.at >= d.f and s.at < d.u and %s
             join ticket t on t.id = s.ticket_id and {scope}
        group by d.nth
        """.formatted(Flows.SOLVES);

    private final EntityManager entities;

    Stretches(EntityManager entities) {
        this.entities = entities;
    }

    /** @param last the last day, itself included @param zone whose days they are */
    @Transactional
    public List<Stretch> of(Scope scope, LocalDate first, LocalDate last, ZoneId zone) {
        List<LocalDate> starts = starts(first, last);
        String values = values(starts, last, zone);
        int[] arrived = count(ARRIVED, values, scope, starts.size());
        int[] solved = count(SOLVED, values, scope, starts.size());
        return IntStream.range(0, starts.size())
                .mapToObj(nth ->
                        new Stretch(starts.get(nth), end(starts, nth, last).minusDays(1), arrived[nth], solved[nth]))
                .toList();
    }

    private static List<LocalDate> starts(LocalDate first, LocalDate last) {
        Period step = step(ChronoUnit.DAYS.between(first, last) + 1);
        List<LocalDate> starts = new ArrayList<>();
        for (int nth = 0; nth == 0 || !first.plus(step.multipliedBy(nth)).isAfter(last); nth++) {
            starts.add(first.plus(step.multipliedBy(nth)));
        }
        return starts;
    }

    private static Period step(long days) {
        if (days <= DAYS) {
            return Period.ofDays(1);
        }
        return days <= WEEKS ? Period.ofWeeks(1) : days <= MONTHS ? Period.ofMonths(1) : Period.ofYears(1);
    }

    private static LocalDate end(List<LocalDate> starts, int nth, LocalDate last) {
        return nth + 1 < starts.size() ? starts.get(nth + 1) : last.plusDays(1);
    }

    private static String values(List<LocalDate> starts, LocalDate last, ZoneId zone) {
        return IntStream.range(0, starts.size())
                .mapToObj(nth -> "(" + nth + ", " + instant(starts.get(nth), zone) + ", "
                        + instant(end(starts, nth, last), zone) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String instant(LocalDate day, ZoneId zone) {
        return "timestamp with time zone '" + day.atStartOfDay(zone).toInstant() + "'";
    }

    private int[] count(String sql, String values, Scope scope, int size) {
        int[] counts = new int[size];
        new Question(entities, sql.replace("{stretches}", values), scope)
                .rows(size)
                .forEach(row -> counts[row.count(0)] = row.count(1));
        return counts;
    }
}
