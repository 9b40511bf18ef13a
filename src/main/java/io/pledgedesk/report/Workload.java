package io.pledgedesk.report;

import io.pledgedesk.sla.BusinessDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** How much is open against the pace of the desk, and what doesn't get on. */
@ApplicationScoped
public class Workload {

    private static final int PACE_DAYS = 10;

    private static final String SOLVED = """
        select count(distinct t.id) as c0, 0 as c1
        from ticket_event s join ticket t on t.id = s.ticket_id
        where %s and s.at >= :from and s.at < :to and {scope}
        """.formatted(Flows.SOLVES);

    private static final String STUCK =
            """
            select count(*) as c0, sum(case when %s then 1 else 0 end) as c1, sum(case when %s then 1 else 0 end) as c2,
                   sum(case when %s then 1 else 0 end) as c3
            from ticket t where %s and {scope}
            """.formatted(StuckRules.NO_PROGRESS, StuckRules.FLIPS, StuckRules.WAITS, StuckRules.STUCK);

    private final EntityManager entities;
    private final BusinessDays days;
    private final Flows flows;
    private final Clock clock;

    Workload(EntityManager entities, BusinessDays days, Flows flows, Clock clock) {
        this.entities = entities;
        this.days = days;
        this.flows = flows;
        this.clock = clock;
    }

    /** Stuck tickets now; one may be so for several reasons. */
    public record Stuck(int tickets, int noProgress, int flips, int waits) {}

    /** @param zone whose days they are */
    @Transactional
    public DaysToClear daysToClear(Scope scope, ZoneId zone) {
        Instant now = Instant.now(clock);
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<LocalDate> worked = days.before(today, 2 * PACE_DAYS, zone);
        int recent = Math.min(PACE_DAYS, worked.size());
        if (recent == 0) {
            return new DaysToClear(flows.backlog(scope, now), 0, null, null);
        }
        Instant middle = start(worked.get(recent - 1), zone);
        int solved = solved(scope, middle, start(today, zone));
        int open = flows.backlog(scope, now);
        int before = worked.size() - recent;
        return new DaysToClear(
                open,
                solved,
                DaysToClear.days(open, solved, recent),
                before == 0
                        ? null
                        : DaysToClear.days(
                                flows.backlog(scope, middle),
                                solved(scope, start(worked.get(worked.size() - 1), zone), middle),
                                before));
    }

    private int solved(Scope scope, Instant from, Instant to) {
        return new Question(entities, SOLVED, scope)
                .in(new Period(from, to))
                .row()
                .count(0);
    }

    @Transactional
    public Stuck stuck(Scope scope) {
        Row row = new Question(entities, STUCK, scope)
                .with("stale", staleSince())
                .with("waited", waitedSince())
                .row();
        return new Stuck(row.count(0), row.count(1), row.count(2), row.count(3));
    }

    Instant staleSince() {
        return days.staleSince(Instant.now(clock));
    }

    Instant waitedSince() {
        return BusinessDays.waitedSince(Instant.now(clock));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
