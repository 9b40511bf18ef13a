package io.pledgedesk.view;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which words stand in so many tickets that looking at one ticket after the other finds a page soon. It is asked of the newest
 * tickets, and remembered for a minute by the machine's timer: a list and its count ask the same, and a wrong answer costs
 * time alone.
 */
final class FrequentWords {

    /** Of the newest thousand tickets: from here on looking at some ten thousand of them finds a page sooner than the index. */
    private static final int FREQUENT = 5;

    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MAX_REMEMBERED = 1_000;

    private record Answer(boolean frequent, long since) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** @param query in the language of PostgreSQL's {@code to_tsquery} */
    boolean include(EntityManager entities, String query) {
        Answer known = answers.get(query);
        if (known == null || System.nanoTime() - known.since > KEPT_NANOS) {
            known = new Answer(areThey(entities, query), System.nanoTime());
            if (answers.size() >= MAX_REMEMBERED) {
                answers.clear();
            }
            answers.put(query, known);
        }
        return known.frequent;
    }

    private static boolean areThey(EntityManager entities, String query) {
        Number found = (Number) entities.createNativeQuery("""
            select count(*) from (select t.id from ticket t order by t.updated_at desc limit 1000) n
            join ticket_search s on s.ticket_id = n.id
            where s.words @@ to_tsquery('simple', ?1)
            """)
                .setParameter(1, query)
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
        return found.intValue() >= FREQUENT;
    }
}
