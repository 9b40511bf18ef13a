package io.pledgedesk.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** That pages which show a ticket have something new, though the ticket itself was not edited; or an agent's bell has. */
@Entity(name = "FeedNote")
@Table(name = "feed_note")
class FeedNote {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "feed_note_seq")
    @SequenceGenerator(name = "feed_note_seq", sequenceName = "feed_note_seq", allocationSize = 50)
    Long id;

    /** Null when it is about a bell. */
    @Column(name = "ticket_id")
    Long ticketId;

    /** Whose bell it is; null when it is about a ticket. */
    @Column(name = "agent_id")
    Long agentId;

    String node;
    Instant at;

    protected FeedNote() {}

    private FeedNote(Long ticketId, Long agentId, String node, Instant at) {
        this.ticketId = ticketId;
        this.agentId = agentId;
        this.node = node;
        this.at = at;
    }

    static FeedNote ofTicket(long ticketId, String node, Instant at) {
        return new FeedNote(ticketId, null, node, at);
    }

    static FeedNote ofBell(long agentId, String node, Instant at) {
        return new FeedNote(null, agentId, node, at);
    }
}
