package io.pledgedesk.report;

import io.pledgedesk.sla.SlaSweep;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Counts what is open: one pass over the unsolved tickets of a team. */
@ApplicationScoped
public class LiveFigures {

    static final String UNSOLVED = "t.status in ('new', 'open', 'pending', 'onHold')";
    static final String LATE = "(t.due_order < :now or t.sla_state = 'breached')";

    private static final String COUNTS = """
        select count(*) as c0, sum(case when %1$s then 1 else 0 end) as c1,
               sum(case when t.due_order >= :now and t.due_order <= :in15 then 1 else 0 end) as c2,
               sum(case when t.due_order >= :now and t.due_order <= :in60 then 1 else 0 end) as c3,
               sum(case when t.assignee_id is null then 1 else 0 end) as c4,
               sum(case when %1$s and t.assignee_id is null then 1 else 0 end) as c5,
               sum(case when t.due_order >= :now and t.due_order <= :in15 and t.assignee_id is null then 1 else 0 end) as c6,
               sum(case when t.due_order >= :now and t.due_order <= :in60 and t.assignee_id is null then 1 else 0 end) as c7,
               min(case when t.due_order < :now then t.due_order end) as c8,
               min(case when t.assignee_id is null then t.created_at end) as c9
        from ticket t where %2$s and {scope}
        """.formatted(LATE, UNSOLVED);

    private final EntityManager entities;
    private final SlaSweep sweep;
    private final Clock clock;

    LiveFigures(EntityManager entities, SlaSweep sweep, Clock clock) {
        this.entities = entities;
        this.sweep = sweep;
        this.clock = clock;
    }

    /** @param teamId null for all teams */
    public Live of(Long teamId) {
        long lag = sweep.lag().toSeconds();
        return QuarkusTransaction.joiningExisting().call(() -> count(teamId, lag));
    }

    private Live count(Long teamId, long lagSeconds) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Row row = new Question(entities, COUNTS, Scope.ofTeam(teamId))
                .with("now", now)
                .with("in15", now.plus(15, ChronoUnit.MINUTES))
                .with("in60", now.plus(60, ChronoUnit.MINUTES))
                .row();
        return new Live(
                now,
                row.count(1),
                row.count(2),
                row.count(3),
                row.count(4),
                row.count(0),
                row.count(5),
                row.count(6),
                row.count(7),
                row.instant(8),
                row.instant(9),
                lagSeconds);
    }
}
