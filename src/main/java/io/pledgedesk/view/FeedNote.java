package io.pledgedesk.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** That pages which show a ticket have something new, though the ticket itself was not edited. */
@Entity(name = "FeedNote")
@Table(name = "feed_note")
class FeedNote {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "feed_note_seq")
    @SequenceGenerator(name = "feed_note_seq", sequenceName = "feed_note_seq", allocationSize = 50)
    Long id;

    @Column(name = "ticket_id")
    long ticketId;

    String node;
    Instant at;

    protected FeedNote() {}

    FeedNote(long ticketId, String node, Instant at) {
        this.ticketId = ticketId;
        this.node = node;
        this.at = at;
    }
}
