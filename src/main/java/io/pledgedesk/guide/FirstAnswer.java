package io.pledgedesk.guide;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A guide that was offered to a requester before anybody had read the request. */
@Entity
@Table(name = "first_answer")
class FirstAnswer {

    @Id
    @Column(name = "ticket_id")
    Long ticketId;

    @Column(name = "guide_id")
    long guideId;

    Instant at;

    /** Null while nothing was said. */
    Boolean helped;

    @Column(name = "said_at")
    Instant saidAt;
}
