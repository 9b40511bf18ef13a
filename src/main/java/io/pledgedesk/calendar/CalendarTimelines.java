package io.pledgedesk.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads calendars with all their versions, deleted ones too: tickets keep what they have. */
@ApplicationScoped
public class CalendarTimelines {

    private static final int REMEMBERED = 1_000;

    private final EntityManager entities;

    /** By row: a version is written once, and its compiled form gets faster with use. */
    private final Map<Long, DatedCalendar> compiled = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, DatedCalendar> eldest) {
            return size() > REMEMBERED;
        }
    });

    CalendarTimelines(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws IllegalArgumentException for an id that never was a calendar's */
    @Transactional
    public CalendarTimeline of(long calendarId) {
        List<Long> rows = entities.createQuery(
                        "select v.id from CalendarVersion v where v.calendarId = ?1 order by v.number", Long.class)
                .setParameter(1, calendarId)
                .getResultList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("There never was a calendar " + calendarId);
        }
        return new CalendarTimeline(calendarId, rows.stream().map(this::version).toList());
    }

    private DatedCalendar version(long row) {
        DatedCalendar known = compiled.get(row);
        if (known == null) {
            known = entities.find(CalendarVersion.class, row).compiled();
            compiled.put(row, known);
        }
        return known;
    }
}
