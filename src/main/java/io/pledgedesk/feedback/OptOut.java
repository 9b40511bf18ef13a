package io.pledgedesk.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A customer who doesn't want to be asked. */
@Entity
@Table(name = "survey_opt_out")
class OptOut {

    @Id
    @Column(name = "customer_id")
    long customerId;

    Instant since;
}
