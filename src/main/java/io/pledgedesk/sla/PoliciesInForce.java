package io.pledgedesk.sla;

import io.pledgedesk.sla.condition.TicketFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which policy holds for which ticket. Every node remembers all policies; a question costs one small query, which tells
 * whether they are still current.
 */
@ApplicationScoped
public class PoliciesInForce {

    private final EntityManager entities;
    private final Revisions revisions;

    /** Read when a calendar changes, which is seldom. */
    private volatile PolicyBook deleted = PolicyBook.of("", List.of());

    private volatile Memory memory = new Memory(PolicyBook.of("", List.of()), Map.of());

    PoliciesInForce(EntityManager entities, Revisions revisions) {
        this.entities = entities;
        this.revisions = revisions;
    }

    /** @param compiled by row; versions are written once, so a row is read once */
    private record Memory(PolicyBook book, Map<Long, PolicyVersion> compiled) {}

    /**
     * The first enabled policy in order whose conditions hold.
     *
     * @param at the versions that were in force then are asked; the first version of a policy reaches back without limit
     */
    @Transactional
    public Optional<PolicyVersion> match(TicketFacts facts, Instant at) {
        return book().match(facts, at);
    }

    /** As {@link #match(TicketFacts, Instant)}, once this version is in force. */
    @Transactional
    public Optional<PolicyVersion> match(TicketFacts facts, Instant at, PolicyVersion edited) {
        return book().with(edited).match(facts, at);
    }

    /** The version of one policy that was in force at an instant; empty when the policy is absent or deleted. */
    @Transactional
    public Optional<PolicyVersion> of(long policyId, Instant at) {
        return book().inForce(policyId, at);
    }

    /** A version by its number, also of a deleted policy: tickets keep what they have. */
    @Transactional
    public Optional<PolicyVersion> version(long policyId, int number) {
        return book().find(policyId, number).or(() -> stored(policyId, number));
    }

    /** Those by which something may be promised at an instant. */
    @Transactional
    public List<PolicyVersion> enabledAt(Instant at) {
        return book().enabledAt(at);
    }

    /** The policies of which any version counts by a calendar; deleted ones too, which open tickets keep. */
    @Transactional
    public Set<Long> usersOf(long calendarId) {
        Set<Long> users = new TreeSet<>(book().usersOf(calendarId));
        users.addAll(deleted().usersOf(calendarId));
        return users;
    }

    private PolicyBook deleted() {
        String stamp = revisions.current();
        PolicyBook known = deleted;
        if (!known.stamp().equals(stamp)) {
            known = PolicyBook.of(
                    stamp,
                    entities.createQuery("""
                        select v from SlaPolicyVersion v join SlaPolicy p on p.id = v.policyId
                        where p.deletedAt is not null
                        """, SlaPolicyVersion.class)
                            .getResultStream()
                            .map(SlaPolicyVersion::compiled)
                            .toList());
            deleted = known;
        }
        return known;
    }

    private Optional<PolicyVersion> stored(long policyId, int number) {
        return entities.createQuery(
                        "from SlaPolicyVersion v where v.policyId = ?1 and v.number = ?2", SlaPolicyVersion.class)
                .setParameter(1, policyId)
                .setParameter(2, number)
                .getResultStream()
                .findFirst()
                .map(SlaPolicyVersion::compiled);
    }

    private PolicyBook book() {
        String stamp = revisions.current();
        Memory known = memory;
        if (!known.book.stamp().equals(stamp)) {
            known = reread(stamp, known.compiled);
            memory = known;
        }
        return known.book;
    }

    private Memory reread(String stamp, Map<Long, PolicyVersion> before) {
        List<Long> rows = entities.createQuery("""
            select v.id from SlaPolicyVersion v join SlaPolicy p on p.id = v.policyId
            where p.deletedAt is null
            """, Long.class).getResultList();
        Map<Long, PolicyVersion> compiled = new HashMap<>(before);
        compiled.keySet().retainAll(rows);
        List<Long> missing =
                rows.stream().filter(id -> !compiled.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            entities.createQuery("from SlaPolicyVersion v where v.id in :ids", SlaPolicyVersion.class)
                    .setParameter("ids", missing)
                    .getResultList()
                    .forEach(row -> compiled.put(row.id, row.compiled()));
        }
        return new Memory(PolicyBook.of(stamp, compiled.values()), Map.copyOf(compiled));
    }
}
