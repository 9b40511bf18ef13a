package io.pledgedesk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Somebody besides the requester, from the copy line of a mail. Takes part only once an agent lets them in. */
@Entity
@Table(name = "ticket_participant")
@IdClass(Participant.Key.class)
public class Participant {

    /** One line per ticket and address. */
    record Key(Long ticketId, String email) implements Serializable {}

    @Id
    @Column(name = "ticket_id")
    Long ticketId;

    @Id
    String email;

    String name;
    boolean admitted;

    @Column(name = "added_at")
    Instant addedAt;

    protected Participant() {}

    Participant(long ticketId, String email, String name, Instant addedAt) {
        this.ticketId = ticketId;
        this.email = email;
        this.name = name;
        this.addedAt = addedAt;
    }

    public String email() {
        return email;
    }

    /** Empty when only the address is known. */
    public String name() {
        return name;
    }

    /** Whether an agent let them in: then they get the answers, and what they write is appended. */
    public boolean isAdmitted() {
        return admitted;
    }
}
