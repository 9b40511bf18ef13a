package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One line of a ticket's history; never changed, never deleted. */
@Entity
@Table(name = "ticket_event")
@Immutable
public class TicketEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_event_seq")
    @SequenceGenerator(name = "ticket_event_seq", sequenceName = "ticket_event_seq", allocationSize = 50)
    Long id;

    @Column(name = "ticket_id")
    long ticketId;

    int sequence;
    Instant at;

    @Column(name = "actor_kind")
    String actorKind;

    @Column(name = "actor_id")
    Long actorId;

    @Column(name = "actor_name")
    String actorName;

    String type;

    @Column(columnDefinition = "text")
    String data;

    protected TicketEvent() {}

    /** One that may never happen, for looking at what it would do; after all that did. */
    public static TicketEvent supposed(Ticket ticket, Instant at, Fact fact) {
        return new TicketEvent(ticket.id(), Integer.MAX_VALUE, at, Actor.SYSTEM, fact);
    }

    TicketEvent(long ticketId, int sequence, Instant at, Actor actor, Fact fact) {
        this.ticketId = ticketId;
        this.sequence = sequence;
        this.at = at;
        this.actorKind = actor.kind().code();
        this.actorId = actor.id();
        this.actorName = actor.name();
        this.type = FactType.of(fact).code;
        this.data = FactJson.write(fact);
    }

    public long id() {
        return id;
    }

    public long ticketId() {
        return ticketId;
    }

    /** Counts from 1 within the ticket. */
    public int sequence() {
        return sequence;
    }

    /** The instant that the event is about, UTC, whole seconds. */
    public Instant at() {
        return at;
    }

    public Actor actor() {
        return new Actor(Actor.Kind.of(actorKind), actorId, actorName);
    }

    public String type() {
        return type;
    }

    /** The stored JSON. */
    public String data() {
        return data;
    }

    /** The stored JSON as far as customers may read it. */
    public String dataForCustomers() {
        return FactJson.write(fact().forCustomers());
    }

    public Fact fact() {
        return FactJson.read(type, data);
    }
}
