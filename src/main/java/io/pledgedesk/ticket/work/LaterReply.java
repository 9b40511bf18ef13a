package io.pledgedesk.ticket.work;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.ticket.MessageHtml;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.SafeHtml;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Visibility;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A reply that goes out at a time which its author chose; until then it is on no clock and nobody has answered. */
@Entity(name = "LaterReply")
@Table(name = "later_reply")
public class LaterReply {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "later_reply_seq")
    @SequenceGenerator(name = "later_reply_seq", sequenceName = "later_reply_seq", allocationSize = 50)
    Long id;

    @Column(name = "ticket_id")
    long ticketId;

    @Column(name = "agent_id")
    long agentId;

    @Column(name = "agent_name")
    String agentName;

    @Column(columnDefinition = "text")
    String body;

    Status status;

    @Convert(converter = IdList.class)
    @Column(name = "attachment_ids")
    List<Long> attachmentIds;

    @Column(name = "planned_at")
    Instant plannedAt;

    @Column(name = "send_at")
    Instant sendAt;

    protected LaterReply() {}

    LaterReply(long ticketId, Actor author, NewMessage order, Instant plannedAt, Instant sendAt) {
        this.ticketId = ticketId;
        this.agentId = author.id();
        this.agentName = author.name();
        this.body = order.body();
        this.status = order.status();
        this.attachmentIds = order.attachmentIds();
        this.plannedAt = plannedAt;
        this.sendAt = sendAt;
    }

    NewMessage order() {
        return new NewMessage(body, Visibility.PUBLIC, status, attachmentIds, null);
    }

    public long id() {
        return id;
    }

    public long ticketId() {
        return ticketId;
    }

    public Actor author() {
        return Actor.agent(agentId, agentName);
    }

    public String body() {
        return body;
    }

    /** Safe to show, as it will be shown once it has gone out. */
    public SafeHtml html() {
        return MessageHtml.render(body, Actor.Kind.AGENT, Visibility.PUBLIC);
    }

    /** The status that it sets when it goes out; null for none. */
    public Status status() {
        return status;
    }

    /** When it goes out, UTC, whole seconds. */
    public Instant sendAt() {
        return sendAt;
    }
}
