package io.pledgedesk.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** A ticket that a correction touched. */
@Entity(name = "CorrectedTicket")
@Table(name = "corrected_ticket")
@Immutable
class CorrectedTicket {

    @Embeddable
    record Key(
            @Column(name = "correction_id") long correctionId,
            @Column(name = "ticket_id") long ticketId) implements Serializable {}

    @EmbeddedId
    Key key;

    /** How many breaches no longer stand. */
    int waived;

    protected CorrectedTicket() {}

    CorrectedTicket(long correctionId, long ticketId, int waived) {
        this.key = new Key(correctionId, ticketId);
        this.waived = waived;
    }
}
