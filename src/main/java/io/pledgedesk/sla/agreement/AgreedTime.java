package io.pledgedesk.sla.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A later time that was proposed for a solution. The clock counts on, whatever was agreed. */
@Entity(name = "AgreedTime")
@Table(name = "agreed_time")
public class AgreedTime {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agreed_time_seq")
    @SequenceGenerator(name = "agreed_time_seq", sequenceName = "agreed_time_seq", allocationSize = 50)
    Long id;

    @Column(name = "ticket_id")
    long ticketId;

    int cycle;

    @Column(name = "original_due")
    Instant originalDue;

    Instant until;
    String reason;

    @Column(name = "agent_id")
    long agentId;

    @Column(name = "agent_name")
    String agentName;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "declined_at")
    Instant declinedAt;

    protected AgreedTime() {}

    public long id() {
        return id;
    }

    public long ticketId() {
        return ticketId;
    }

    /** What was promised when it was proposed; null while the clock stood. */
    public Instant originalDue() {
        return originalDue;
    }

    /** UTC, whole seconds. */
    public Instant until() {
        return until;
    }

    public String reason() {
        return reason;
    }

    public long agentId() {
        return agentId;
    }

    public String agentName() {
        return agentName;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** Null unless the customer declined. */
    public Instant declinedAt() {
        return declinedAt;
    }

    public boolean isDeclined() {
        return declinedAt != null;
    }

    /** @param stopped when the ticket was solved; null while it isn't @param now UTC */
    public Outcome outcome(Instant stopped, Instant now) {
        if (isDeclined()) {
            return Outcome.DECLINED;
        }
        if (stopped != null) {
            return stopped.isAfter(until) ? Outcome.MISSED : Outcome.MET;
        }
        return now.isAfter(until) ? Outcome.MISSED : Outcome.OPEN;
    }

    /** What became of an agreed time; exactly at the agreed instant is in time. */
    public enum Outcome {
        OPEN("open"),
        MET("met"),
        MISSED("missed"),
        DECLINED("declined");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
