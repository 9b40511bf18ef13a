package io.pledgedesk.sla.whatif;

import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.custom.FieldValues;
import io.pledgedesk.people.Organization;
import io.pledgedesk.sla.engine.ClockState;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.sla.engine.Verdict;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.PastEvents;
import io.pledgedesk.ticket.PastEvents.PastEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads tickets of a period, a block at a time, each block in a transaction of its own. */
@ApplicationScoped
class PastReader {

    /** Tickets a block; also what one question to the database asks about. */
    static final int BLOCK = 500;

    private static final int MOST_NAMES = 100_000;

    private final EntityManager entities;
    private final PastEvents events;
    private final FieldValues fields;

    PastReader(EntityManager entities, PastEvents events, FieldValues fields) {
        this.entities = entities;
        this.events = events;
        this.fields = fields;
    }

    /** Where reading goes on. */
    record Mark(Instant createdAt, long id) {}

    /** @param next null after the last one */
    record Read(Block block, Mark next) {}

    /** How much there is, and whether any of it has changed: histories only grow. */
    record Extent(long tickets, long events) {}

    @Transactional
    public Extent extent(Instant from, Instant to) {
        Object[] row = entities.createQuery("""
            select count(t), coalesce(sum(t.eventCount), 0) from Ticket t
            where t.createdAt >= ?1 and t.createdAt < ?2 and t.spamAt is null and t.mergedIntoId is null
            """, Object[].class)
                .setParameter(1, from)
                .setParameter(2, to)
                .getSingleResult();
        return new Extent(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /** The names that conditions compare: as they are now, like everything that isn't in histories. */
    @Transactional
    public void readNames(Names names) {
        each("select t.id, t.name from Team t", row -> names.team((Long) row[0], (String) row[1]));
        each("select t.id, t.slug from Topic t", row -> names.topic((Long) row[0], (String) row[1]));
        organizations(names.organizationIds(), names);
    }

    private void each(String question, Consumer<Object[]> row) {
        entities.createQuery(question, Object[].class)
                .setMaxResults(MOST_NAMES)
                .getResultStream()
                .forEach(row);
    }

    /** @param after null for the start */
    @Transactional
    public Read read(Instant from, Instant to, Mark after, boolean who, Names names) {
        List<Packer.Head> heads = heads(from, to, after);
        if (heads.isEmpty()) {
            return new Read(new Block(0, new byte[0]), null);
        }
        List<Long> ids = heads.stream().map(Packer.Head::id).toList();
        Map<Long, List<PastEvent>> histories =
                events.of(ids).stream().collect(Collectors.groupingBy(PastEvent::ticketId));
        Map<Long, List<Verdict>> verdicts = verdicts(ids);
        organizations(organizationsOf(heads, histories), names);
        if (who) {
            requesters(heads, names);
        }
        Packer packer = new Packer(names);
        heads.forEach(head -> packer.add(
                head, histories.getOrDefault(head.id(), List.of()), verdicts.getOrDefault(head.id(), List.of())));
        Packer.Head last = heads.get(heads.size() - 1);
        return new Read(packer.block(), heads.size() < BLOCK ? null : new Mark(last.createdAt(), last.id()));
    }

    private List<Packer.Head> heads(Instant from, Instant to, Mark after) {
        return entities
                .createQuery("""
                    select t.id, t.createdAt, t.channel, t.organizationId, t.requesterId from Ticket t
                    where t.createdAt >= ?1 and t.createdAt < ?2 and (t.createdAt > ?1 or t.id > ?3) and t.spamAt is null and t.mergedIntoId is null
                    order by t.createdAt, t.id
                    """, Object[].class)
                .setParameter(1, after == null ? from : after.createdAt())
                .setParameter(2, to)
                .setParameter(3, after == null ? -1L : after.id())
                .setMaxResults(BLOCK)
                .getResultList()
                .stream()
                .map(row -> new Packer.Head(
                        (Long) row[0], (Instant) row[1], ((Channel) row[2]).ordinal(), (Long) row[3], (Long) row[4]))
                .toList();
    }

    /** Those that stopped: a clock that goes on is neither met nor missed yet. */
    private Map<Long, List<Verdict>> verdicts(List<Long> ids) {
        return entities.createQuery("""
            select c.key.ticketId, c.key.metric, c.key.cycle, c.state from StoredClock c
            where c.key.ticketId in ?1 and c.state in ('met', 'missed')
            """, Object[].class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(
                                row -> new Verdict(
                                        Metric.of((String) row[1]), (Integer) row[2], ClockState.of((String) row[3])),
                                Collectors.toList())));
    }

    private static Set<Long> organizationsOf(List<Packer.Head> heads, Map<Long, List<PastEvent>> histories) {
        Set<Long> ids = new HashSet<>();
        heads.forEach(head -> ids.add(head.organizationId()));
        histories.values().stream().flatMap(List::stream).forEach(event -> {
            if (event.fact() instanceof Fact.OrganizationChanged changed) {
                ids.add(changed.from());
                ids.add(changed.to());
            }
        });
        return ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void organizations(Set<Long> ids, Names names) {
        if (!ids.isEmpty()) {
            entities.createQuery("from Organization o where o.id in ?1", Organization.class)
                    .setParameter(1, ids)
                    .getResultStream()
                    .forEach(found -> names.organization(found.id, found.name, found.tier));
        }
    }

    private void requesters(List<Packer.Head> heads, Names names) {
        Set<Long> ids = heads.stream().map(Packer.Head::requesterId).collect(Collectors.toSet());
        entities.createQuery("select c.id, c.email from Customer c where c.id in ?1", Object[].class)
                .setParameter(1, ids)
                .getResultStream()
                .forEach(row -> names.requester((Long) row[0], (String) row[1]));
        fields.of(FieldScope.CUSTOMER, ids).forEach(names::fields);
    }

    /** For lists: what a ticket is called. */
    @Transactional
    public Map<Long, String> subjects(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select t.id, t.subject from Ticket t where t.id in ?1", Object[].class)
                        .setParameter(1, ids)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }
}
