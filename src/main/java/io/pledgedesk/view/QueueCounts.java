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

    /** Whoever changed something sees it in the next page. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) TicketChanged changed) {
        remembered.clear();
    }

    private Map<String, Count> count(Viewer viewer, List<View> views) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        List<Conditions> parts = new ArrayList<>();
        for (View view : views) {
            parts.add(TicketConditions.of(viewer, index, List.of(view.filter()), "a" + parts.size()));
            TicketFilter late = TicketFilter.ALL.withDueBefore(now);
            parts.add(TicketConditions.of(viewer, index, List.of(view.filter(), late), "a" + parts.size()));
        }
        Map<Integer, Long> numbers = countAll(parts);
        Map<String, Count> counts = new HashMap<>();
        for (int i = 0; i < views.size(); i++) {
            counts.put(
                    views.get(i).slug(),
                    new Count(
                            numbers.get(2 * i).intValue(),
                            numbers.get(2 * i + 1).intValue()));
        }
        return Map.copyOf(counts);
    }

    private Map<Integer, Long> countAll(List<Conditions> parts) {
        List<String> branches = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            branches.add("select " + i + " as part, count(*) as n from (select t.id as id from Ticket t"
                    + parts.get(i).where() + Conditions.LIMITED + BOUND + ") as x" + i);
        }
        TypedQuery<Object[]> query = entities.createQuery(String.join(" union all ", branches), Object[].class);
        parts.forEach(part -> part.setOn(query));
        Map<Integer, Long> numbers = new HashMap<>();
        query.getResultList().forEach(row -> numbers.put((Integer) row[0], (Long) row[1]));
        return numbers;
    }
}
