package io.pledgedesk.ticket.work;

import io.pledgedesk.ticket.Visibility;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** What an agent has begun to write on a ticket and not sent: a reply, and a note, each for itself. */
@Entity(name = "Draft")
@Table(name = "draft")
public class Draft {

    @Embeddable
    record Key(
            @Column(name = "agent_id") long agentId,
            @Column(name = "ticket_id") long ticketId,
            String visibility) implements Serializable {}

    @EmbeddedId
    Key key;

    @Column(columnDefinition = "text")
    String body;

    @Convert(converter = IdList.class)
    @Column(name = "attachment_ids")
    List<Long> attachmentIds = List.of();

    @Column(name = "saved_at")
    Instant savedAt;

    @Column(name = "sent_token")
    String sentToken;

    protected Draft() {}

    Draft(Key key) {
        this.key = key;
    }

    void write(String text, Instant at) {
        body = text;
        savedAt = at;
    }

    public Visibility visibility() {
        return Visibility.of(key.visibility());
    }

    /** Empty when it was sent or wiped out. */
    public String body() {
        return body;
    }

    /** Files that came back with it. */
    public List<Long> attachmentIds() {
        return attachmentIds;
    }

    public Instant savedAt() {
        return savedAt;
    }
}
