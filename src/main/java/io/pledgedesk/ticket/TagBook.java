package io.pledgedesk.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Which tags the desk's tickets carry, and how one becomes another. Closed tickets keep theirs, as they keep all else. */
@ApplicationScoped
public class TagBook {

    /** @param open tickets that are neither solved nor closed @param all with those */
    public record Use(String tag, long open, long all) {}

    /** @param changed tickets @param refused tickets that could not be changed @param left whether more carry the tag */
    public record Swept(int changed, int refused, boolean left) {}

    private final EntityManager entities;
    private final BulkChanges bulk;

    TagBook(EntityManager entities, BulkChanges bulk) {
        this.entities = entities;
        this.bulk = bulk;
    }

    /** The most used first. @param start how they begin; empty for all */
    @Transactional
    public List<Use> uses(String start, int limit) {
        List<?> rows = entities.createNativeQuery("""
            select g.tag, sum(case when t.status in ('solved', 'closed') then 0 else 1 end), count(*)
            from ticket_tag g join ticket t on t.id = g.ticket_id
            where g.tag like :start escape '!' group by g.tag order by 3 desc, 1
            """)
                .setParameter("start", escaped(start.strip().toLowerCase(Locale.ROOT)) + "%")
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(TagBook::use).toList();
    }

    private static Use use(Object[] row) {
        return new Use((String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue());
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** How many tickets, at most {@value BulkChanges#MAX_TICKETS} and one, carry it and may still change. */
    @Transactional
    public int reach(String tag) {
        return carrying(tag).size();
    }

    /**
     * The tag is another one on the newest {@value BulkChanges#MAX_TICKETS} tickets; where there are both they become one.
     *
     * @throws io.pledgedesk.kernel.Refusal.Invalid for a tag that may not be, with {@code tags}
     */
    public Swept rename(Viewer by, String from, String to) {
        Set<String> clean = NewTicket.Tags.clean(List.of(to));
        Violations wrong = new Violations().require(!clean.contains(from), "tags", "The new name is the old one.");
        NewTicket.Tags.check(clean, wrong);
        wrong.refuseIfAny();
        return sweep(by, from, tags -> {
            tags.addAll(clean);
            return tags;
        });
    }

    /** The tag is taken off the newest {@value BulkChanges#MAX_TICKETS} tickets. */
    public Swept takeOff(Viewer by, String tag) {
        return sweep(by, tag, tags -> tags);
    }

    private Swept sweep(Viewer by, String tag, UnaryOperator<Set<String>> rest) {
        List<Long> ids = carrying(tag);
        if (ids.isEmpty()) {
            return new Swept(0, 0, false);
        }
        boolean more = ids.size() > BulkChanges.MAX_TICKETS;
        List<BulkChanges.Outcome> outcomes =
                bulk.apply(by, more ? ids.subList(0, BulkChanges.MAX_TICKETS) : ids, ticket -> {
                    Set<String> tags = new TreeSet<>(ticket.tags());
                    tags.remove(tag);
                    return TicketChange.NOTHING.withTags(rest.apply(tags));
                });
        long refused = outcomes.stream().filter(one -> one.refusal() != null).count();
        return new Swept(outcomes.size() - (int) refused, (int) refused, more);
    }

    @Transactional
    List<Long> carrying(String tag) {
        return entities.createQuery(
                        "select t.id from Ticket t join t.tags tag where tag = ?1 and t.status <> ?2 order by t.id"
                                + " desc",
                        Long.class)
                .setParameter(1, tag)
                .setParameter(2, Status.CLOSED)
                .setMaxResults(BulkChanges.MAX_TICKETS + 1)
                .getResultList();
    }
}
