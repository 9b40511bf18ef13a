package io.pledgedesk.sla;

import io.pledgedesk.calendar.CalendarTimelines;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.ticket.TicketJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Corrections of past hours, and the tickets that may be concerned. */
@ApplicationScoped
class CorrectionRows {

    private static final int PAGE = 200;
    private static final int SHOWN = 50;

    /** Clocks that lived through those days; a night shift of the last one ends a day later. */
    private static final String CONCERNED = """
        select distinct c.key.ticketId from StoredClock c
        where c.startedAt < :end and (c.stoppedAt is null or c.stoppedAt > :start)
          and (c.policyId in :policies or c.breachedAt is not null)
        """;

    private final EntityManager entities;
    private final TicketJournal journal;
    private final PoliciesInForce policies;
    private final CalendarTimelines calendars;

    CorrectionRows(
            EntityManager entities, TicketJournal journal, PoliciesInForce policies, CalendarTimelines calendars) {
        this.entities = entities;
        this.journal = journal;
        this.policies = policies;
        this.calendars = calendars;
    }

    /** Tickets that may be touched, the newest first. */
    List<Long> concerned(HoursCorrection correction, int limit) {
        return about(correction, CONCERNED + " order by c.key.ticketId desc")
                .setMaxResults(limit)
                .getResultList();
    }

    /** Tickets that may be touched, those of a range of numbers, in order. */
    List<Long> concerned(HoursCorrection correction, long after, long end, int limit) {
        return about(
                        correction,
                        CONCERNED + " and c.key.ticketId > :after and c.key.ticketId <= :last order by c.key.ticketId")
                .setParameter("after", after)
                .setParameter("last", end)
                .setMaxResults(limit)
                .getResultList();
    }

    private TypedQuery<Long> about(HoursCorrection correction, String question) {
        ZoneId zone = calendars
                .of(correction.calendarId())
                .version(Instant.MAX, Instant.MAX)
                .zone();
        Set<Long> users = policies.usersOf(correction.calendarId());
        return entities.createQuery(question, Long.class)
                .setParameter("start", correction.from().atStartOfDay(zone).toInstant())
                .setParameter(
                        "end", correction.to().plusDays(2).atStartOfDay(zone).toInstant())
                .setParameter("policies", users.isEmpty() ? Set.of(-1L) : users);
    }

    Map<Long, List<TicketEvent>> histories(List<Long> ids) {
        Map<Long, List<TicketEvent>> histories = new HashMap<>();
        for (int i = 0; i < ids.size(); i += PAGE) {
            histories.putAll(journal.histories(ids.subList(i, Math.min(ids.size(), i + PAGE))));
        }
        return histories;
    }

    /** The newest first. */
    List<Ticket> tickets(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("from Ticket where id in ?1 order by id desc", Ticket.class)
                        .setParameter(1, ids)
                        .getResultList();
    }

    HoursCorrection get(long id) {
        return entities.find(HoursCorrection.class, id);
    }

    List<HoursCorrection> all(long calendarId) {
        return entities.createQuery(
                        "from HoursCorrection where calendarId = ?1 order by correctedAt, id", HoursCorrection.class)
                .setParameter(1, calendarId)
                .getResultList();
    }

    Map<Long, HoursCorrection> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("from HoursCorrection where id in ?1", HoursCorrection.class)
                        .setParameter(1, ids)
                        .getResultStream()
                        .collect(Collectors.toMap(HoursCorrection::id, each -> each));
    }

    boolean knows(long ticketId, HoursCorrection correction) {
        return entities.find(CorrectedTicket.class, new CorrectedTicket.Key(correction.id(), ticketId)) != null;
    }

    void name(HoursCorrection correction, long ticketId, int waived) {
        entities.persist(new CorrectedTicket(correction.id(), ticketId, waived));
    }

    List<Corrections.Made> made(long calendarId) {
        return entities.createQuery("""
            select h, (select count(t) from CorrectedTicket t where t.key.correctionId = h.id),
                (select coalesce(sum(t.waived), 0) from CorrectedTicket t where t.key.correctionId = h.id),
                (select count(r) from Recount r where r.correctionId = h.id)
            from HoursCorrection h where h.calendarId = ?1 order by h.id desc
            """, Object[].class)
                .setParameter(1, calendarId)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(row -> new Corrections.Made(
                        (HoursCorrection) row[0], number(row[1]), number(row[2]), number(row[3]) > 0))
                .toList();
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
