package io.pledgedesk.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The flow of tickets by team and by person: by who has them now. Sorted by name, because counts are no ranking. */
@ApplicationScoped
public class Breakdown {

    private static final int MAX_ROWS = 1_000;

    private static final String SHARES = """
        select x.holder as c0, max(g.name) as c1, sum(x.created) as c2, sum(x.solved) as c3, sum(x.unsolved) as c4,
               sum(x.late) as c5
        from (select t.%1$s as holder, 1 as created, 0 as solved, 0 as unsolved, 0 as late
              from ticket t where t.created_at >= :from and t.created_at < :to and {scope}
              union all
              select t.%1$s, 0, 1, 0, 0 from ticket t
              where t.id in (select s.ticket_id from ticket_event s where s.at >= :from and s.at < :to and %3$s) and {scope}
              union all
              select t.%1$s, 0, 0, 1, case when %4$s then 1 else 0 end from ticket t where %5$s and {scope}) x
        left join %2$s g on g.id = x.holder
        group by x.holder order by max(lower(g.name)), x.holder
        """;

    private static final String BY_TEAM =
            SHARES.formatted("team_id", "team", Flows.SOLVES, LiveFigures.LATE, LiveFigures.UNSOLVED);
    private static final String BY_AGENT =
            SHARES.formatted("assignee_id", "agent", Flows.SOLVES, LiveFigures.LATE, LiveFigures.UNSOLVED);

    private final EntityManager entities;
    private final OpenTickets open;
    private final Clock clock;

    Breakdown(EntityManager entities, OpenTickets open, Clock clock) {
        this.entities = entities;
        this.open = open;
        this.clock = clock;
    }

    @Transactional
    public List<Share> byTeam(Scope scope, Period period) {
        return shares(BY_TEAM, scope, period);
    }

    @Transactional
    public List<Share> byAgent(Scope scope, Period period) {
        return shares(BY_AGENT, scope, period);
    }

    /** Unsolved tickets now: under 4 hours, under 24, under 3 days, under 7, older. */
    @Transactional
    public List<Integer> byAge(Scope scope) {
        return open.ages(scope, Instant.now(clock));
    }

    private List<Share> shares(String sql, Scope scope, Period period) {
        return new Question(entities, sql, scope)
                .in(period).with("now", Instant.now(clock)).rows(MAX_ROWS).stream()
                        .map(row -> new Share(
                                row.id(0), row.text(1), row.count(2), row.count(3), row.count(4), row.count(5)))
                        .toList();
    }
}
