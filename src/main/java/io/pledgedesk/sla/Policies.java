package io.pledgedesk.sla;

import io.pledgedesk.calendar.CalendarDeletion;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.ApplyTo;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The service-level policies. A change makes a version; open tickets keep theirs until an event of theirs matches them
 * anew or the editor asks for more (E2).
 */
@ApplicationScoped
public class Policies {

    /** More would be a mistake of a program. */
    static final int MAX_POLICIES = 1_000;

    private final EntityManager entities;
    private final Clock clock;
    private final PolicyChecks checks;
    private final Revisions revisions;
    private final Event<PolicyChanged> changes;

    Policies(
            EntityManager entities,
            Clock clock,
            PolicyChecks checks,
            Revisions revisions,
            Event<PolicyChanged> changes) {
        this.entities = entities;
        this.clock = clock;
        this.checks = checks;
        this.revisions = revisions;
        this.changes = changes;
    }

    /** In the order in which they are asked. @param after null for the first page */
    @Transactional
    public Page<PolicyDetails> list(int limit, Cursor after) {
        List<SlaPolicyVersion> rows = entities.createQuery("""
            select v from SlaPolicyVersion v join SlaPolicy p on p.id = v.policyId
            where v.number = p.version and p.deletedAt is null
              and (p.position > :position or (p.position = :position and p.id > :id))
            order by p.position, p.id
            """, SlaPolicyVersion.class)
                .setParameter("position", after == null ? Integer.MIN_VALUE : positionOf(after))
                .setParameter("id", after == null ? 0 : after.number(1))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, row -> Cursor.of(row.form().position(), row.policyId))
                .map(SlaPolicyVersion::details);
    }

    /** All of them in order, for pages; no desk has more than some. */
    @Transactional
    public List<PolicyDetails> all() {
        return list(MAX_POLICIES, null).items();
    }

    @Transactional
    public Optional<PolicyDetails> find(long id) {
        return Optional.ofNullable(entities.find(SlaPolicy.class, id))
                .filter(policy -> policy.deletedAt == null)
                .map(policy -> current(policy).details());
    }

    /** @throws Refusal.NotFound when it is absent or deleted */
    @Transactional
    public PolicyDetails get(long id) {
        return find(id).orElseThrow(() -> new Refusal.NotFound("policy"));
    }

    /** @throws Refusal.Invalid with everything that is wrong with it */
    @Transactional
    public PolicyDetails create(Actor by, PolicyForm form) {
        checks.check(form);
        SlaPolicy policy = new SlaPolicy();
        policy.version = 1;
        return publish(policy, form.stored(nextPosition()), false, true, by);
    }

    /**
     * Makes a new version, unless nothing changes.
     *
     * @param applyTo {@link ApplyTo#OPEN} gives the result to the open tickets that have this policy, changed or not; where
     *     the edit changes who matches, or nothing at all, tickets of other policies are matched anew as well
     * @param edit from the current version to the new form; may refuse, for example a stale version
     */
    @Transactional
    public PolicyDetails change(Actor by, long id, ApplyTo applyTo, Function<PolicyDetails, PolicyForm> edit) {
        SlaPolicy policy = lock(id);
        PolicyDetails before = current(policy).details();
        PolicyForm edited = edit.apply(before);
        checks.check(edited);
        PolicyForm form = edited.stored(before.form().position());
        if (!form.equals(before.form())) {
            policy.version++;
            return publish(policy, form, applyTo == ApplyTo.OPEN, !form.matchesLike(before.form()), by);
        }
        if (applyTo == ApplyTo.OPEN) {
            changes.fire(new PolicyChanged(id, before.version(), true, true));
        }
        return before;
    }

    /** The version that a change would make, for looking at what it would do. Stores nothing. */
    @Transactional
    public PolicyVersion draft(long id, Function<PolicyDetails, PolicyForm> edit) {
        PolicyDetails before = get(id);
        PolicyForm edited = edit.apply(before);
        checks.check(edited);
        PolicyForm form = edited.stored(before.form().position());
        return PolicyVersion.of(id, before.version() + 1, now(), form);
    }

    /** Puts it before or after its neighbour; only positions that must change do, each by a version of its own. */
    @Transactional
    public void move(Actor by, long id, boolean up) {
        List<PolicyDetails> order = new ArrayList<>(all());
        int index = order.stream().map(PolicyDetails::id).toList().indexOf(id);
        if (index < 0) {
            throw new Refusal.NotFound("policy");
        }
        int other = up ? index - 1 : index + 1;
        if (other >= 0 && other < order.size()) {
            List<Integer> positions =
                    order.stream().map(policy -> policy.form().position()).toList();
            Collections.swap(order, index, other);
            PolicyOrder.positions(order, positions)
                    .forEach((policy, position) -> change(
                            by, policy, ApplyTo.NEW, before -> before.form().at(position)));
        }
    }

    /**
     * Takes it out of every list and of matching, also for imports of the past. Tickets that have it keep it until an
     * event of theirs matches them anew.
     *
     * @param guard may refuse, for example a stale version
     */
    @Transactional
    public void delete(long id, Consumer<PolicyDetails> guard) {
        SlaPolicy policy = lock(id);
        guard.accept(current(policy).details());
        policy.deletedAt = now();
        policy.calendarId = null;
        revisions.advance();
        changes.fire(new PolicyChanged(id, policy.version, false, true));
    }

    void onCalendarDeletion(@Observes CalendarDeletion deletion) {
        List<SlaPolicyVersion> users = entities.createQuery("""
            select v from SlaPolicyVersion v join SlaPolicy p on p.id = v.policyId
            where v.number = p.version and p.deletedAt is null and p.calendarId = ?1 order by p.id
            """, SlaPolicyVersion.class)
                .setParameter(1, deletion.calendarId())
                .setMaxResults(1)
                .getResultList();
        if (!users.isEmpty()) {
            throw new Refusal.Conflict(
                    "calendarInUse",
                    "The policy “" + users.get(0).name + "” uses this calendar. Choose another one there first.");
        }
    }

    private PolicyDetails publish(
            SlaPolicy policy, PolicyForm form, boolean appliesToOpen, boolean matchesOthers, Actor by) {
        policy.position = form.position();
        policy.calendarId = form.calendar();
        entities.persist(policy);
        SlaPolicyVersion version = new SlaPolicyVersion(policy, form, appliesToOpen, by, now());
        entities.persist(version);
        revisions.advance();
        entities.flush();
        changes.fire(new PolicyChanged(policy.id, policy.version, appliesToOpen, matchesOthers));
        return version.details();
    }

    private static int positionOf(Cursor cursor) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, cursor.number(0)));
    }

    private int nextPosition() {
        Object[] row = entities.createQuery(
                        "select count(p), max(p.position) from SlaPolicy p where p.deletedAt is null", Object[].class)
                .getSingleResult();
        if (((Number) row[0]).intValue() >= MAX_POLICIES) {
            throw new Refusal.Conflict("tooManyPolicies", "There are " + MAX_POLICIES + " policies already.");
        }
        return row[1] == null ? 1 : Math.min(((Number) row[1]).intValue() + 1, PolicyChecks.MAX_POSITION);
    }

    private SlaPolicy lock(long id) {
        SlaPolicy policy = entities.find(SlaPolicy.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (policy == null || policy.deletedAt != null) {
            throw new Refusal.NotFound("policy");
        }
        return policy;
    }

    private SlaPolicyVersion current(SlaPolicy policy) {
        return entities.createQuery(
                        "select v from SlaPolicyVersion v where v.policyId = ?1 and v.number = ?2",
                        SlaPolicyVersion.class)
                .setParameter(1, policy.id)
                .setParameter(2, policy.version)
                .getSingleResult();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
