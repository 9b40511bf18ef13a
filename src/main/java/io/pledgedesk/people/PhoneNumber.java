package io.pledgedesk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A number from which a customer called, or was called. */
@Entity
@Table(name = "phone_number")
@IdClass(PhoneNumber.Key.class)
class PhoneNumber {

    record Key(String digits, Long customerId) implements Serializable {}

    /** The last digit first. */
    @Id
    String digits;

    @Id
    @Column(name = "customer_id")
    Long customerId;

    String shown;

    @Column(name = "learned_at")
    Instant learnedAt;

    protected PhoneNumber() {}

    PhoneNumber(String digits, long customerId, String shown, Instant learnedAt) {
        this.digits = digits;
        this.customerId = customerId;
        this.shown = shown;
        this.learnedAt = learnedAt;
    }
}
