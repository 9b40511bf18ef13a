package io.pledgedesk.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** What came and went hour by hour, and how fast promises were kept. Call it inside a transaction. */
@ApplicationScoped
class Today {

    private static final int MAX_HOURS = 26;

    private static final String ARRIVED = """
        select x.nth as c0, count(*) as c1
        from (select cast(floor((extract(epoch from t.created_at) - :start) / 3600) as integer) as nth
              from ticket t where t.created_at >= :from and t.created_at < :to and {scope}) x
        group by x.nth
        """;

    private static final String SOLVED = """
        select x.nth as c0, count(distinct x.id) as c1
        from (select cast(floor((extract(epoch from s.at) - :start) / 3600) as integer) as nth, t.id as id
              from ticket_event s join ticket t on t.id = s.ticket_id
              where %s and s.at >= :from and s.at < :to and {scope}) x
        group by x.nth
        """.formatted(Flows.SOLVES);

    private static final String PACE = """
        select count(*) as c0, percentile_cont(0.5) within group (order by c.elapsed_seconds) as c1,
               percentile_cont(0.9) within group (order by c.elapsed_seconds) as c2,
               percentile_cont(0.5) within group (order by c.target_seconds) as c3
        from sla_clock c join ticket t on t.id = c.ticket_id
        where c.metric = :metric and c.state in ('met', 'missed')
          and c.stopped_at >= :from and c.stopped_at < :to and {scope}
        """;

    private final EntityManager entities;

    Today(EntityManager entities) {
        this.entities = entities;
    }

    /** @param day from its start until now */
    List<Hour> hours(Scope scope, Period day) {
        int count = (int) Math.min(
                MAX_HOURS, Duration.between(day.from(), day.to()).minusNanos(1).toHours() + 1);
        int[] arrived = byHour(ARRIVED, scope, day, count);
        int[] solved = byHour(SOLVED, scope, day, count);
        return IntStream.range(0, count)
                .mapToObj(hour -> new Hour(hour, arrived[hour], solved[hour]))
                .toList();
    }

    private int[] byHour(String sql, Scope scope, Period day, int count) {
        int[] hours = new int[count];
        new Question(entities, sql, scope)
                .in(day)
                .with("start", day.from().getEpochSecond())
                .rows(MAX_HOURS)
                .forEach(row -> hours[Math.min(count - 1, row.count(0))] += row.count(1));
        return hours;
    }

    Pace pace(String metric, Scope scope, Period period) {
        Row row = new Question(entities, PACE, scope)
                .in(period)
                .with("metric", metric)
                .row();
        return new Pace(metric, row.count(0), row.seconds(1), row.seconds(2), row.seconds(3));
    }
}
