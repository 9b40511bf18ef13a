package io.pledgedesk.escalation;

import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.sla.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The escalation rules. A change holds for every open clock at once; what has fired stays fired (W3). */
@ApplicationScoped
public class EscalationRules {

    /** More would be a mistake of a program. */
    static final int MAX_RULES = 1_000;

    private final EntityManager entities;
    private final Revisions revisions;
    private final Clock clock;
    private final RuleChecks checks;
    private final Event<RuleChanged> changes;

    EscalationRules(
            EntityManager entities, Revisions revisions, Clock clock, RuleChecks checks, Event<RuleChanged> changes) {
        this.entities = entities;
        this.revisions = revisions;
        this.clock = clock;
        this.checks = checks;
        this.changes = changes;
    }

    /** By position, the older first among equals. @param after null for the first page */
    @Transactional
    public Page<RuleDetails> list(int limit, Cursor after) {
        List<EscalationRule> rows = entities.createQuery("""
            from EscalationRule r where r.deletedAt is null
              and (r.position > :position or (r.position = :position and r.id > :id))
            order by r.position, r.id
            """, EscalationRule.class)
                .setParameter("position", after == null ? Integer.MIN_VALUE : positionOf(after))
                .setParameter("id", after == null ? 0 : after.number(1))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, row -> Cursor.of(row.position, row.id)).map(EscalationRule::details);
    }

    @Transactional
    public Optional<RuleDetails> find(long id) {
        return Optional.ofNullable(entities.find(EscalationRule.class, id))
                .filter(rule -> rule.deletedAt == null)
                .map(EscalationRule::details);
    }

    /** @throws Refusal.NotFound when it is absent or deleted */
    @Transactional
    public RuleDetails get(long id) {
        return find(id).orElseThrow(() -> new Refusal.NotFound("rule"));
    }

    /** @throws Refusal.Invalid with everything that is wrong with it */
    @Transactional
    public RuleDetails create(RuleForm form) {
        checks.check(form);
        EscalationRule rule = new EscalationRule();
        rule.take(form.stored(nextPosition()), now());
        entities.persist(rule);
        return published(rule);
    }

    /** @param edit from the current rule to the new form; may refuse, for example a stale version */
    @Transactional
    public RuleDetails change(long id, Function<RuleDetails, RuleForm> edit) {
        EscalationRule rule = lock(id);
        RuleDetails before = rule.details();
        RuleForm edited = edit.apply(before);
        checks.check(edited);
        RuleForm form = edited.stored(before.form().position());
        if (form.equals(before.form())) {
            return before;
        }
        rule.take(form, now());
        return published(rule);
    }

    /** It never fires again; what it did stays on record. @param guard may refuse, for example a stale version */
    @Transactional
    public void delete(long id, Consumer<RuleDetails> guard) {
        EscalationRule rule = lock(id);
        guard.accept(rule.details());
        rule.deletedAt = now();
        published(rule);
    }

    private RuleDetails published(EscalationRule rule) {
        revisions.advance();
        entities.flush();
        changes.fire(new RuleChanged(rule.id));
        return rule.details();
    }

    private int nextPosition() {
        Object[] row = entities.createQuery(
                        "select count(r), max(r.position) from EscalationRule r where r.deletedAt is null",
                        Object[].class)
                .getSingleResult();
        if (((Number) row[0]).intValue() >= MAX_RULES) {
            throw new Refusal.Conflict("tooManyRules", "There are " + MAX_RULES + " rules already.");
        }
        return row[1] == null ? 1 : Math.min(((Number) row[1]).intValue() + 1, RuleChecks.MAX_POSITION);
    }

    private EscalationRule lock(long id) {
        EscalationRule rule = entities.find(EscalationRule.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (rule == null || rule.deletedAt != null) {
            throw new Refusal.NotFound("rule");
        }
        return rule;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static int positionOf(Cursor cursor) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, cursor.number(0)));
    }
}
