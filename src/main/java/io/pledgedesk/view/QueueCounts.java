package io.pledgedesk.view;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.ticket.TicketChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many tickets stand in each queue and how many of them are late: counted up to a bound, in one statement, and
 * remembered for a moment, because every page of the desk shows them.
 */
@ApplicationScoped
public class QueueCounts {

    /** Above it a page says "999+". */
    public static final int BOUND = 1_000;

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int MAX_REMEMBERED = 2_000;

    /** @param tickets at most {@link #BOUND}, as is {@code late} */
    public record Count(int tickets, int late) {
        static final Count NONE = new Count(0, 0);
    }

    private record Remembered(List<View> views, Map<String, Count> counts, long at) {}

    private final EntityManager entities;
    private final SearchIndex index;
    private final Clock clock;
    private final Map<Long, Remembered> remembered = new ConcurrentHashMap<>();

    QueueCounts(EntityManager entities, SearchIndex index, Clock clock) {
        this.entities = entities;
        this.index = index;
        this.clock = clock;
    }

    /** @return by slug */
    @Transactional
    public Map<String, Count> of(Viewer viewer, List<View> views) {
        Remembered last = remembered.get(viewer.id());
        if (last != null && last.views.equals(views) && System.nanoTime() - last.at < FRESH_NANOS) {
            return last.counts;
        }
        Map<String, Count> counts = count(viewer, views);
        if (remembered.size() >= MAX_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(viewer.id(), new Remembered(views, counts, System.nanoTime()));
        return counts;
    }

    /** What was counted for this page already. */
    public Optional<Counted> known(Viewer viewer, View view) {
        Remembered last = remembered.get(viewer.id());
        return last == null || System.nanoTime() - last.at > FRESH_NANOS || !last.views.contains(view)
                ? Optional.empty()
                : Optional.of(
                        Counted.upTo(BOUND - 1, last.counts.get(view.slug()).tickets()));
    }

    /** Whoever changed something sees it in the next page. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) TicketChanged changed) {
        remembered.clear();
    }

    private Map<String, Count> count(Viewer viewer, List<View> views) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        List<Conditions> parts = new ArrayList<>();
        for (View view : views) {
            parts.add(TicketConditions.of(viewer, index, List.of(view.filter()), "a" + parts.size()));
        }
        Map<String, Count> counts = new HashMap<>();
        for (Object[] row : countAll(parts, now)) {
            counts.put(
                    views.get((Integer) row[0]).slug(),
                    new Count(((Long) row[1]).intValue(), ((Long) row[2]).intValue()));
        }
        return Map.copyOf(counts);
    }

    /** What falls due first is counted first, so that all late ones are among those that are looked at. */
    private List<Object[]> countAll(List<Conditions> parts, Instant now) {
        List<String> branches = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            branches.add("select " + i + " as part, count(*) as n, coalesce(sum(x" + i + ".isLate), 0L) as late"
                    + " from (select case when t.due.order < :now then 1L else 0L end as isLate from Ticket t"
                    + parts.get(i).where()
                    + " order by t.due.order limit " + BOUND + ") as x" + i);
        }
        TypedQuery<Object[]> query = entities.createQuery(String.join(" union all ", branches), Object[].class);
        parts.forEach(part -> part.setOn(query));
        return query.setParameter("now", now).getResultList();
    }
}
