package io.pledgedesk.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The question whether a customer would recommend us, and the answer. */
@Entity
@Table(name = "nps_survey")
class NpsSurvey {

    @Id
    @GeneratedValue(generator = "nps_survey_seq")
    @SequenceGenerator(name = "nps_survey_seq", sequenceName = "nps_survey_seq", allocationSize = 50)
    Long id;

    @Column(name = "customer_id")
    long customerId;

    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "asked_at")
    Instant askedAt;

    Integer score;

    @Column(columnDefinition = "text")
    String comment = "";

    @Column(name = "answered_at")
    Instant answeredAt;

    @Version
    long version;
}
