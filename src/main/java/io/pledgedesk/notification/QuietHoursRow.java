package io.pledgedesk.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.time.ZoneId;

/** The quiet hours of an agent. */
@Entity
@Table(name = "quiet_hours")
class QuietHoursRow {

    @Id
    @Column(name = "agent_id")
    Long agentId;

    @Column(name = "starts_at")
    String startsAt;

    @Column(name = "ends_at")
    String endsAt;

    @Column(name = "time_zone")
    String timeZone;

    protected QuietHoursRow() {}

    QuietHoursRow(long agentId, QuietHours hours) {
        this.agentId = agentId;
        this.startsAt = hours.from().toString();
        this.endsAt = hours.to().toString();
        this.timeZone = hours.zone().getId();
    }

    QuietHours hours() {
        return new QuietHours(LocalTime.parse(startsAt), LocalTime.parse(endsAt), ZoneId.of(timeZone));
    }
}
