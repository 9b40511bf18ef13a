package io.pledgedesk.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The exact tickets behind a figure, the oldest first. */
@ApplicationScoped
public class FigureTickets {

    /** As many as a table of a spreadsheet bears. */
    public static final int MOST = 50_000;

    /**
     * @param metric only clocks of this one; null for any
     * @param state one of {@link #states()}; null for any
     * @param policyId null for any
     */
    public record Clocks(String metric, String state, Long policyId) {
        public static final Clocks ANY = new Clocks(null, null, null);
    }

    private static final String ROWS = """
        select t.id as c0, t.subject as c1, m.name as c2, a.name as c3, t.status as c4, t.created_at as c5,
               t.solved_at as c6, c.metric as c7, c.state as c8, c.due_at as c9, c.stopped_at as c10,
               extract(epoch from c.stopped_at) - extract(epoch from c.started_at) as c11,
               c.elapsed_seconds as c12, c.target_seconds as c13, c.waived_at as c14, ag.until as c15, %s as c16
        from ticket t left join team m on m.id = t.team_id left join agent a on a.id = t.assignee_id
        %s %s where %s%s and {scope}
        order by t.id, c.metric, c.cycle
        """;

    /** The verdicts as they were given; what was waived and what was renegotiated is among them. */
    private static final Map<String, String> STATES = Map.of(
            "met", "c.state = 'met' and c.waived_at is null",
            "missed", "(c.state = 'missed' or c.state = 'met' and c.waived_at is not null)",
            "running", "c.state = 'running'",
            "waived", "c.state in ('met', 'missed') and c.waived_at is not null",
            "renegotiated", "c.state in ('met', 'missed') and ag.until is not null");

    /** By which the promises of a figure can be told apart. */
    public static Set<String> states() {
        return STATES.keySet();
    }

    private final EntityManager entities;
    private final Workload workload;
    private final Clock clock;

    FigureTickets(EntityManager entities, Workload workload, Clock clock) {
        this.entities = entities;
        this.workload = workload;
        this.clock = clock;
    }

    /** @param limit at most {@value MOST} */
    @Transactional
    public List<FigureTicket> of(Figure figure, Clocks clocks, Scope scope, Period period, int limit) {
        Question question = new Question(entities, sql(figure, clocks), scope).in(period);
        at(question, period);
        if (figure.isStuck()) {
            question.with("stale", workload.staleSince()).with("waited", workload.waitedSince());
        }
        if (clocks.metric() != null) {
            question.with("metric", clocks.metric());
        }
        if (clocks.policyId() != null) {
            question.with("policy", clocks.policyId());
        }
        return question.rows(Math.min(limit, MOST)).stream()
                .map(FigureTickets::ticket)
                .toList();
    }

    private void at(Question question, Period period) {
        Instant now = Instant.now(clock);
        question.withIfAsked("at", period.to().isBefore(now) ? period.to() : now)
                .withIfAsked("h4", now.minus(4, ChronoUnit.HOURS))
                .withIfAsked("d1", now.minus(1, ChronoUnit.DAYS))
                .withIfAsked("d3", now.minus(3, ChronoUnit.DAYS))
                .withIfAsked("d7", now.minus(7, ChronoUnit.DAYS));
    }

    private static String sql(Figure figure, Clocks clocks) {
        String narrowed = (clocks.metric() == null ? "" : " and c.metric = :metric")
                + (clocks.state() == null ? "" : " and " + STATES.get(clocks.state()))
                + (clocks.policyId() == null ? "" : " and c.policy_id = :policy");
        return ROWS.formatted(
                figure.isStuck() ? StuckRules.REASONS : "''",
                figure.join,
                Attainment.AGREED,
                figure.condition,
                narrowed);
    }

    private static List<String> reasons(String codes) {
        return codes.isBlank() ? List.of() : List.of(codes.strip().split(" "));
    }

    private static FigureTicket ticket(Row row) {
        return new FigureTicket(
                ReportedTicket.of(row),
                row.text(7),
                row.text(8),
                row.instant(9),
                row.instant(10),
                row.seconds(11),
                row.seconds(12),
                row.seconds(13),
                row.instant(14),
                row.instant(15),
                reasons(row.text(16)));
    }
}
