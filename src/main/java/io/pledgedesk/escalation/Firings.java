package io.pledgedesk.escalation;

import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What rules did. */
@ApplicationScoped
public class Firings {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final EntityManager entities;

    Firings(EntityManager entities) {
        this.entities = entities;
    }

    /** The newest first. @param after null for the first page */
    @Transactional
    public Page<FiringDetails> ofRule(long ruleId, int limit, Cursor after) {
        List<EscalationFiring> rows = entities.createQuery("""
            from EscalationFiring f where f.ruleId = ?1
              and (f.firedAt < ?2 or (f.firedAt = ?2 and f.id < ?3))
            order by f.firedAt desc, f.id desc
            """, EscalationFiring.class)
                .setParameter(1, ruleId)
                .setParameter(2, after == null ? END_OF_TIME : after.instant(0))
                .setParameter(3, after == null ? Long.MAX_VALUE : after.number(1))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, row -> Cursor.of(row.firedAt, row.id)).map(EscalationFiring::details);
    }

    /** A firing with the name that its rule has now, deleted ones too. */
    public record OfRule(FiringDetails firing, String ruleName) {}

    /** Of all rules, the newest first. @param ruleId null for every rule @param after null for the first page */
    @Transactional
    public Page<OfRule> all(Long ruleId, int limit, Cursor after) {
        Page<FiringDetails> page = ruleId == null ? ofAnyRule(limit, after) : ofRule(ruleId, limit, after);
        Map<Long, String> names = entities.createQuery("from EscalationRule where id in ?1", EscalationRule.class)
                .setParameter(
                        1, page.items().stream().map(FiringDetails::ruleId).collect(Collectors.toSet()))
                .getResultStream()
                .collect(
                        Collectors.toMap(rule -> rule.id, rule -> rule.details().name()));
        return page.map(firing -> new OfRule(firing, names.get(firing.ruleId())));
    }

    private Page<FiringDetails> ofAnyRule(int limit, Cursor after) {
        List<EscalationFiring> rows = entities.createQuery("""
            from EscalationFiring f where f.firedAt < ?1 or (f.firedAt = ?1 and f.id < ?2)
            order by f.firedAt desc, f.id desc
            """, EscalationFiring.class)
                .setParameter(1, after == null ? END_OF_TIME : after.instant(0))
                .setParameter(2, after == null ? Long.MAX_VALUE : after.number(1))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, row -> Cursor.of(row.firedAt, row.id)).map(EscalationFiring::details);
    }

    /** What happened about one ticket, the newest first; at most {@value Page#MAX_LIMIT}. */
    @Transactional
    public List<FiringDetails> ofTicket(long ticketId) {
        return entities.createQuery(
                        "from EscalationFiring where ticketId = ?1 order by id desc", EscalationFiring.class)
                .setParameter(1, ticketId)
                .setMaxResults(Page.MAX_LIMIT)
                .getResultStream()
                .map(EscalationFiring::details)
                .toList();
    }
}
