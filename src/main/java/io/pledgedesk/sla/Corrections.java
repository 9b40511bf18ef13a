package io.pledgedesk.sla;

import io.pledgedesk.calendar.CalendarDetails;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * "Yesterday was a holiday": corrects past hours of a calendar for the tickets that lived through them (sla.md E3). Each
 * ticket that this touches gets an event of its own; nothing that was recorded is taken away.
 */
@ApplicationScoped
public class Corrections {

    /** As many are looked at for a preview. */
    static final int MOST_TICKETS = 1_000;

    private final EntityManager entities;
    private final Calendars calendars;
    private final CorrectionRows rows;
    private final CorrectionTrial trial;
    private final Recounts recounts;
    private final Clock clock;

    Corrections(
            EntityManager entities,
            Calendars calendars,
            CorrectionRows rows,
            CorrectionTrial trial,
            Recounts recounts,
            Clock clock) {
        this.entities = entities;
        this.calendars = calendars;
        this.rows = rows;
        this.trial = trial;
        this.recounts = recounts;
        this.clock = clock;
    }

    /**
     * What a correction would do. Stores nothing.
     *
     * @throws Refusal.Invalid for days that aren't over, more than a year ago, or that can't be read
     */
    @Transactional
    public CorrectionEffect preview(Actor by, long calendarId, CorrectionForm form) {
        Instant now = now();
        HoursCorrection correction = draft(by, calendarId, form, now);
        List<Long> ids = rows.concerned(correction, MOST_TICKETS + 1);
        List<CorrectionEffect.Touched> touched = new ArrayList<>();
        List<Long> looked = ids.subList(0, Math.min(ids.size(), MOST_TICKETS));
        Map<Long, List<TicketEvent>> histories = rows.histories(looked);
        for (Ticket ticket : rows.tickets(looked)) {
            trial.of(ticket, histories.getOrDefault(ticket.id(), List.of()), correction, now)
                    .ifPresent(touched::add);
        }
        return new CorrectionEffect(touched, ids.size() > MOST_TICKETS);
    }

    /**
     * Writes it down and has it brought to its tickets, little by little.
     *
     * @throws Refusal.Invalid as {@link #preview}
     */
    @Transactional
    public HoursCorrection correct(Actor by, long calendarId, CorrectionForm form) {
        HoursCorrection correction = draft(by, calendarId, form, now());
        entities.persist(correction);
        recounts.correct(correction);
        return correction;
    }

    /** The newest first. */
    @Transactional
    public List<Made> of(long calendarId) {
        return rows.made(calendarId);
    }

    /** All of a calendar, in the order in which they were made. */
    @Transactional
    public List<HoursCorrection> history(long calendarId) {
        return rows.all(calendarId);
    }

    /** By their numbers; for explaining waivers. An unknown one is absent. */
    @Transactional
    public Map<Long, HoursCorrection> byIds(Collection<Long> ids) {
        return rows.byIds(ids);
    }

    /**
     * A correction and what became of it.
     *
     * @param isUnderWay whether tickets have yet to hear of it
     */
    public record Made(HoursCorrection correction, int tickets, int waived, boolean isUnderWay) {}

    private HoursCorrection draft(Actor by, long calendarId, CorrectionForm form, Instant now) {
        CalendarDetails calendar = calendars.get(calendarId);
        ZoneId zone = ZoneId.of(calendar.form().timeZone());
        CorrectionForm checked = form.checked(zone, LocalDate.ofInstant(now, zone));
        return new HoursCorrection(calendarId, calendar.name(), checked, by, now);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
