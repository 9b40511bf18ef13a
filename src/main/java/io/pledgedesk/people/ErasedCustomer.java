package io.pledgedesk.people;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Erasure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That there was a customer, and who erased them. */
@Entity
@Table(name = "erased_customer")
class ErasedCustomer {

    @Id
    @Column(name = "customer_id")
    Long customerId;

    int tickets;

    @Column(name = "erased_at")
    Instant erasedAt;

    @Column(name = "erased_by_id")
    long erasedById;

    @Column(name = "erased_by")
    String erasedBy;

    protected ErasedCustomer() {}

    ErasedCustomer(long customerId, int tickets, Actor by, Instant at) {
        this.customerId = customerId;
        this.tickets = tickets;
        this.erasedAt = at;
        this.erasedById = by.id();
        this.erasedBy = by.name();
    }

    Erasure erasure() {
        return new Erasure("customer", customerId, erasedAt, erasedBy);
    }
}
