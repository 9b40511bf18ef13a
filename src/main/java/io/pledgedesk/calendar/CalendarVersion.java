package io.pledgedesk.calendar;

import io.pledgedesk.calendar.time.CalendarDefinition;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.StoredJson;
import io.pledgedesk.kernel.StoredVersion;
import io.pledgedesk.kernel.Violations;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What a calendar says from an instant on. Written once. */
@Entity(name = "CalendarVersion")
@Table(name = "calendar_version")
@Immutable
class CalendarVersion extends StoredVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "calendar_version_seq")
    @SequenceGenerator(name = "calendar_version_seq", sequenceName = "calendar_version_seq", allocationSize = 50)
    Long id;

    @Column(name = "calendar_id")
    long calendarId;

    protected CalendarVersion() {}

    CalendarVersion(BusinessCalendar calendar, CalendarForm form, boolean appliesToOpen, Actor by, Instant at) {
        super(calendar.version, form.name(), form, appliesToOpen, by, at);
        this.calendarId = calendar.id;
    }

    CalendarForm form() {
        return StoredJson.read(definition, CalendarForm.class);
    }

    DatedCalendar compiled() {
        CalendarDefinition read = form().read("", new Violations())
                .orElseThrow(() -> new IllegalStateException("Stored calendar version " + id + " can't be read."));
        return new DatedCalendar(number, name, read, effectiveFrom, appliesToOpen);
    }

    CalendarDetails details() {
        return new CalendarDetails(calendarId, number, form(), effectiveFrom, actorName);
    }
}
