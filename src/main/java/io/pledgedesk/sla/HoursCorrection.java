package io.pledgedesk.sla;

import com.fasterxml.jackson.core.type.TypeReference;
import io.pledgedesk.calendar.time.SpecialDay;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.StoredJson;
import io.pledgedesk.ticket.Fact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** What past days of a calendar turned out to have been, and who said so. Written once; its tickets' histories name it. */
@Entity(name = "HoursCorrection")
@Table(name = "hours_correction")
@Immutable
public class HoursCorrection {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hours_correction_seq")
    @SequenceGenerator(name = "hours_correction_seq", sequenceName = "hours_correction_seq", allocationSize = 50)
    Long id;

    @Column(name = "calendar_id")
    long calendarId;

    @Column(name = "calendar_name")
    String calendarName;

    @Column(name = "first_day")
    String firstDay;

    @Column(name = "last_day")
    String lastDay;

    String hours;
    String reason;

    @Column(name = "agent_id")
    long agentId;

    @Column(name = "agent_name")
    String agentName;

    @Column(name = "corrected_at")
    Instant correctedAt;

    protected HoursCorrection() {}

    HoursCorrection(long calendarId, String calendarName, CorrectionForm form, Actor by, Instant at) {
        this.calendarId = calendarId;
        this.calendarName = calendarName;
        this.firstDay = form.from();
        this.lastDay = form.to();
        this.hours = StoredJson.write(form.hours());
        this.reason = form.reason();
        this.agentId = by.id();
        this.agentName = by.name();
        this.correctedAt = at;
    }

    public Long id() {
        return id;
    }

    public long calendarId() {
        return calendarId;
    }

    public LocalDate from() {
        return LocalDate.parse(firstDay);
    }

    /** The last day, included. */
    public LocalDate to() {
        return LocalDate.parse(lastDay);
    }

    /** Pairs of start and end; empty for closed. */
    public List<List<String>> hours() {
        return StoredJson.read(hours, new TypeReference<>() {});
    }

    public String reason() {
        return reason;
    }

    public Actor by() {
        return Actor.agent(agentId, agentName);
    }

    public Instant correctedAt() {
        return correctedAt;
    }

    /** The days as they turned out to have been. */
    public SpecialDay day() {
        return KnownHours.day(from(), to(), reason, hours());
    }

    Fact.HoursCorrected fact(List<Fact.Waived> waived) {
        long number = id == null ? 0 : id;
        return new Fact.HoursCorrected(number, calendarId, calendarName, from(), to(), hours(), reason, waived);
    }
}
