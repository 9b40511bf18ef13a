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

    private static final String BY_POLICY = """
        select c.policy_id as c0, c.metric as c1, c.state as c2, count(*) as c3, max(v.name) as c4
        from sla_clock c join ticket t on t.id = c.ticket_id
        join sla_policy p on p.id = c.policy_id
        join sla_policy_version v on v.policy_id = p.id and v.number = p.version
        where c.metric in (:metrics) and c.state in ('met', 'missed', 'running')
          and c.due_at >= :from and c.due_at < :to and {scope}
        group by c.policy_id, c.metric, c.state
        order by c.policy_id, c.metric, c.state
        """;

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
            kept.computeIfPresent(row.text(1), (metric, sum) -> sum.plus(row.text(2), row.count(3)));
        }
        return kept;
    }

    /** Only what happened, by policy and clock. */
    @Transactional
    public List<PolicyKept> byPolicy(Scope scope, Period period) {
        Map<String, PolicyKept> groups = new LinkedHashMap<>();
        for (Row row : rows(scope, period)) {
            PolicyKept none = new PolicyKept(row.id(0), row.text(4), row.text(1), Kept.NOTHING);
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
                group.policyId(), group.name(), group.metric(), group.kept().plus(row.text(2), row.count(3)));
    }

    private List<Row> rows(Scope scope, Period period) {
        return new Question(entities, BY_POLICY, scope)
                .in(period)
                .with("metrics", METRICS)
                .rows(MAX_GROUPS);
    }
}
