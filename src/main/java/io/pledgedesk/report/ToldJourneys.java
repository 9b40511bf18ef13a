package io.pledgedesk.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the histories of solved tickets told, so that a report that is looked at again doesn't replay them again. A history
 * only grows: one with as many events as before tells the same, as long as nobody waits any more.
 */
@ApplicationScoped
class ToldJourneys {

    /** About a third of a kilobyte each. */
    private static final int MOST = 2 * Journeys.MOST;

    private record Told(int events, Journey journey) {}

    private final Map<Long, Told> byTicket = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Told> eldest) {
            return size() > MOST;
        }
    });

    /** @param row of {@link Journeys} */
    Optional<Journey> of(Row row) {
        Told told = byTicket.get(row.id(0));
        return told != null && told.events == row.count(7) ? Optional.of(told.journey.named(row)) : Optional.empty();
    }

    void keep(Row row, Journey journey) {
        if (row.instant(6) != null) {
            byTicket.put(row.id(0), new Told(row.count(7), journey.unnamed()));
        }
    }
}
