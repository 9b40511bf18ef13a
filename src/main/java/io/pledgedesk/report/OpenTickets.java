package io.pledgedesk.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Unsolved tickets in order of their promises, by when they fall due, by age and by who holds them. Call it inside a transaction. */
@ApplicationScoped
class OpenTickets {

    static final int QUARTERS = 16;
    private static final int QUARTER_SECONDS = 900;
    private static final int MAX_URGENT = 16;
    private static final int MAX_HOLDERS = 1_000;

    private static final String URGENT = """
        select t.id as c0, t.subject as c1, t.due_order as c2, t.sla_state as c3,
               coalesce(o.name, c.name) as c4, m.name as c5, a.name as c6
        from ticket t join customer c on c.id = t.requester_id
        left join organization o on o.id = t.organization_id
        left join team m on m.id = t.team_id
        left join agent a on a.id = t.assignee_id
        where %s and t.due_order < :never and {scope}
        order by t.due_order, t.id
        """.formatted(LiveFigures.UNSOLVED);

    private static final String RUNWAY = """
        select x.quarter as c0, count(*) as c1
        from (select case when %s then -1
                     else cast(floor((extract(epoch from t.due_order) - :start) / %d) as integer) end as quarter
              from ticket t where %s and (t.due_order < :end or t.sla_state = 'breached') and {scope}) x
        group by x.quarter order by x.quarter
        """.formatted(LiveFigures.LATE, QUARTER_SECONDS, LiveFigures.UNSOLVED);

    private static final String AGES = """
        select sum(case when t.created_at > :h4 then 1 else 0 end) as c0,
               sum(case when t.created_at <= :h4 and t.created_at > :d1 then 1 else 0 end) as c1,
               sum(case when t.created_at <= :d1 and t.created_at > :d3 then 1 else 0 end) as c2,
               sum(case when t.created_at <= :d3 and t.created_at > :d7 then 1 else 0 end) as c3,
               sum(case when t.created_at <= :d7 then 1 else 0 end) as c4
        from ticket t where %s and {scope}
        """.formatted(LiveFigures.UNSOLVED);

    private static final String HOLDINGS = """
        select x.assignee_id as c0, max(a.name) as c1, sum(x.late) as c2, sum(x.soon) as c3,
               sum(1 - x.late - x.soon) as c4
        from (select t.assignee_id as assignee_id, case when %1$s then 1 else 0 end as late,
                     case when not %1$s and t.due_order <= :in60 then 1 else 0 end as soon
              from ticket t where %2$s and {scope}) x
        left join agent a on a.id = x.assignee_id
        group by x.assignee_id order by sum(x.late) desc, count(*) desc, x.assignee_id
        """.formatted(LiveFigures.LATE, LiveFigures.UNSOLVED);

    private final EntityManager entities;

    OpenTickets(EntityManager entities) {
        this.entities = entities;
    }

    List<Urgent> urgent(Scope scope) {
        return new Question(entities, URGENT, scope)
                .with("never", io.pledgedesk.ticket.Due.NEVER).rows(MAX_URGENT).stream()
                        .map(row -> new Urgent(
                                row.id(0),
                                row.text(1),
                                row.instant(2),
                                row.text(3),
                                row.text(4),
                                row.text(5),
                                row.text(6)))
                        .toList();
    }

    /** The late ones, then by quarter of an hour. */
    List<Integer> runway(Scope scope, Instant now) {
        Integer[] bars = IntStream.rangeClosed(0, QUARTERS).mapToObj(i -> 0).toArray(Integer[]::new);
        new Question(entities, RUNWAY, scope)
                .with("now", now)
                .with("start", now.getEpochSecond())
                .with("end", now.plusSeconds((long) QUARTERS * QUARTER_SECONDS))
                .rows(QUARTERS + 1)
                .forEach(row -> bars[(int) (row.id(0) + 1)] = row.count(1));
        return List.of(bars);
    }

    List<Integer> ages(Scope scope, Instant now) {
        Row row = new Question(entities, AGES, scope)
                .with("h4", now.minus(4, ChronoUnit.HOURS))
                .with("d1", now.minus(1, ChronoUnit.DAYS))
                .with("d3", now.minus(3, ChronoUnit.DAYS))
                .with("d7", now.minus(7, ChronoUnit.DAYS))
                .row();
        return IntStream.range(0, 5).mapToObj(row::count).toList();
    }

    /** Those with late tickets first; what nobody has is among them. */
    List<Holding> holdings(Scope scope, Instant now) {
        List<Row> rows = new Question(entities, HOLDINGS, scope)
                .with("now", now)
                .with("in60", now.plus(1, ChronoUnit.HOURS))
                .rows(MAX_HOLDERS);
        return Collections.unmodifiableList(rows.stream()
                .map(row -> new Holding(row.id(0), row.text(1), row.count(2), row.count(3), row.count(4)))
                .toList());
    }
}
