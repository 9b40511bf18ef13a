package io.pledgedesk.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Promises kept: per clock, in the period in which it fell due. Cancelled clocks and paused ones have no due instant. */
@ApplicationScoped
public class Attainment {

    /** The clocks that are judged, in the order in which they are listed. */
    public static final List<String> METRICS = List.of("firstResponse", "nextResponse", "periodicUpdate", "resolution");

    private static final int MAX_GROUPS = 4_000;

    /** The time that holds beside the promise of a solution: the newest of a ticket, unless the customer declined it. */
    static final String AGREED = """
        left join (select n.ticket_id, n.cycle, n.until from agreed_time n
                   where n.declined_at is null and not exists (select 1 from agreed_time later
                         where later.ticket_id = n.ticket_id and later.id > n.id)) ag
          on ag.ticket_id = c.ticket_id and ag.cycle = c.cycle and c.metric = 'resolution'\
        """;

    private static final String BY_POLICY = """
        select x.policy_id as c0, x.metric as c1, x.state as c2, x.waived as c3, x.renegotiated as c4, x.in_time as c5,
               count(*) as c6, max(v.name) as c7
        from (select c.policy_id, c.metric, c.state, case when c.waived_at is null then 0 else 1 end as waived,
                     case when ag.until is null then 0 else 1 end as renegotiated,
                     case when c.stopped_at <= ag.until then 1 else 0 end as in_time
              from sla_clock c join ticket t on t.id = c.ticket_id
              %s
              where c.metric in (:metrics) and c.state in ('met', 'missed', 'running')
                and c.due_at >= :from and c.due_at < :to and {scope}) x
        join sla_policy p on p.id = x.policy_id
        join sla_policy_version v on v.policy_id = p.id and v.number = p.version
        group by x.policy_id, x.metric, x.state, x.waived, x.renegotiated, x.in_time
        order by x.policy_id, x.metric, x.state
        """.formatted(AGREED);

    private final EntityManager entities;

    Attainment(EntityManager entities) {
        this.entities = entities;
    }

    /** @return for every metric */
    @Transactional
    public Map<String, Kept> of(Scope scope, Period period) {
        Map<String, Kept> kept = new LinkedHashMap<>();
        METRICS.forEach(metric -> kept.put(metric, Kept.NOTHING));
        for (Row row : rows(scope, period)) {
            kept.computeIfPresent(row.text(1), (metric, sum) -> sum.plus(alike(row)));
        }
        return kept;
    }

    /** Only what happened, by policy and clock. */
    @Transactional
    public List<PolicyKept> byPolicy(Scope scope, Period period) {
        Map<String, PolicyKept> groups = new LinkedHashMap<>();
        for (Row row : rows(scope, period)) {
            PolicyKept none = new PolicyKept(row.id(0), row.text(7), row.text(1), Kept.NOTHING);
            groups.merge(row.id(0) + row.text(1), plus(none, row), (sum, one) -> plus(sum, row));
        }
        return groups.values().stream()
                .sorted(Comparator.comparing(PolicyKept::name)
                        .thenComparing(PolicyKept::policyId)
                        .thenComparing(group -> METRICS.indexOf(group.metric())))
                .toList();
    }

    private static PolicyKept plus(PolicyKept group, Row row) {
        return new PolicyKept(
                group.policyId(), group.name(), group.metric(), group.kept().plus(alike(row)));
    }

    private static Kept.Alike alike(Row row) {
        return new Kept.Alike(row.text(2), row.count(3) == 1, row.count(4) == 1, row.count(5) == 1, row.count(6));
    }

    private List<Row> rows(Scope scope, Period period) {
        return new Question(entities, BY_POLICY, scope)
                .in(period)
                .with("metrics", METRICS)
                .rows(MAX_GROUPS);
    }
}
