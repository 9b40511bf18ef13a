package io.pledgedesk.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** The identity of a calendar; what it says is in its versions. */
@Entity(name = "BusinessCalendar")
@Table(name = "business_calendar")
class BusinessCalendar {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "business_calendar_seq")
    @SequenceGenerator(name = "business_calendar_seq", sequenceName = "business_calendar_seq", allocationSize = 50)
    Long id;

    int version;

    @Column(name = "deleted_at")
    Instant deletedAt;
}
