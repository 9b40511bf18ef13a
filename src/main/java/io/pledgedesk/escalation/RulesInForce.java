package io.pledgedesk.escalation;

import io.pledgedesk.sla.Revisions;
import io.pledgedesk.sla.condition.Conditions;
import io.pledgedesk.sla.condition.TicketFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Which rules watch which ticket. Every node remembers the enabled rules; a question costs one small query, which tells
 * whether they are still current.
 */
@ApplicationScoped
public class RulesInForce {

    private final EntityManager entities;
    private final Revisions revisions;

    private volatile Memory memory = new Memory("", List.of());

    RulesInForce(EntityManager entities, Revisions revisions) {
        this.entities = entities;
        this.revisions = revisions;
    }

    private record Memory(String stamp, List<Ready> rules) {}

    private record Ready(RuleDetails rule, Conditions conditions) {}

    /** The enabled rules whose conditions hold for a ticket, in order. */
    @Transactional
    public List<RuleDetails> watching(TicketFacts facts) {
        return current().rules.stream()
                .filter(ready -> ready.conditions.match(facts))
                .map(Ready::rule)
                .toList();
    }

    /** Whether nothing is watched at all. */
    @Transactional
    public boolean isEmpty() {
        return current().rules.isEmpty();
    }

    /** An enabled rule by its id. */
    @Transactional
    public Optional<RuleDetails> find(long id) {
        return current().rules.stream()
                .map(Ready::rule)
                .filter(rule -> rule.id() == id)
                .findFirst();
    }

    private Memory current() {
        String stamp = revisions.current();
        Memory known = memory;
        if (!known.stamp.equals(stamp)) {
            known = new Memory(stamp, read());
            memory = known;
        }
        return known;
    }

    private List<Ready> read() {
        return entities.createQuery(
                        "from EscalationRule r where r.deletedAt is null order by r.position, r.id",
                        EscalationRule.class)
                .getResultStream()
                .map(EscalationRule::details)
                .filter(rule -> rule.form().enabled())
                .map(rule -> new Ready(rule, Conditions.of(rule.form().conditions())))
                .toList();
    }
}
