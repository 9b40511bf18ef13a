package io.pledgedesk.ticket.work;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.ticket.MessageHtml;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.SafeHtml;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusChoice;
import io.pledgedesk.ticket.Visibility;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;

/** A reply that its author has finished and that has not gone out. Instants are UTC, whole seconds. */
@MappedSuperclass
public abstract class WaitingReply {

    @Column(name = "ticket_id")
    long ticketId;

    @Column(name = "agent_id")
    long agentId;

    @Column(name = "agent_name")
    String agentName;

    @Column(columnDefinition = "text")
    String body;

    Status status;

    @Column(name = "named_status_id")
    Long namedStatusId;

    @Convert(converter = IdList.class)
    @Column(name = "attachment_ids")
    List<Long> attachmentIds;

    @Column(name = "send_at")
    Instant sendAt;

    protected WaitingReply() {}

    WaitingReply(long ticketId, Actor author, NewMessage order, Instant sendAt) {
        this.ticketId = ticketId;
        this.agentId = author.id();
        this.agentName = author.name();
        this.body = order.body();
        this.status = order.status() == null ? null : order.status().category();
        this.namedStatusId = order.status() == null ? null : order.status().namedId();
        this.attachmentIds = order.attachmentIds();
        this.sendAt = sendAt;
    }

    NewMessage order() {
        return new NewMessage(body, Visibility.PUBLIC, status(), attachmentIds, null);
    }

    public abstract long id();

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
    public StatusChoice status() {
        return StatusChoice.orNull(status, namedStatusId);
    }

    /** When it goes out, unless it is taken back before. */
    public Instant sendAt() {
        return sendAt;
    }
}
