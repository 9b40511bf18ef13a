package io.pledgedesk.sla;

import io.pledgedesk.sla.engine.Transition;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A clock passed its warning point or its due instant. */
@Entity
@Table(name = "sla_transition")
@Immutable
class TransitionRow {

    @Embeddable
    record Key(@Column(name = "ticket_id") long ticketId, String metric, int cycle, String kind)
            implements Serializable {}

    @EmbeddedId
    Key key;

    /** The instant that it is about. */
    Instant at;

    @Column(name = "recorded_at")
    Instant recordedAt;

    protected TransitionRow() {}

    TransitionRow(long ticketId, Transition transition, Instant recordedAt) {
        this.key = keyOf(ticketId, transition);
        this.at = transition.at();
        this.recordedAt = recordedAt;
    }

    static Key keyOf(long ticketId, Transition transition) {
        return new Key(
                ticketId,
                transition.metric().code(),
                transition.cycle(),
                transition.kind().code());
    }
}
