package io.pledgedesk.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** The identity of a policy; what it says is in its versions. */
@Entity(name = "SlaPolicy")
@Table(name = "sla_policy")
class SlaPolicy {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sla_policy_seq")
    @SequenceGenerator(name = "sla_policy_seq", sequenceName = "sla_policy_seq", allocationSize = 50)
    Long id;

    int version;
    int position;

    @Column(name = "calendar_id")
    Long calendarId;

    @Column(name = "deleted_at")
    Instant deletedAt;
}
