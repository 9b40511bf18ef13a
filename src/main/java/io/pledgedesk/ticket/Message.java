package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Something that a person (or a rule) wrote on a ticket; raw text as it was written. */
@Entity(name = "Message")
public class Message {

    @Id
    Long id;

    @Column(name = "ticket_id")
    long ticketId;

    int sequence;

    @Column(name = "author_kind")
    String authorKind;

    @Column(name = "author_id")
    Long authorId;

    @Column(name = "author_name")
    String authorName;

    Visibility visibility;

    @Column(columnDefinition = "text")
    String body;

    @Column(name = "created_at")
    Instant createdAt;

    protected Message() {}

    /** @param sequence that of the event which tells of this message */
    Message(long id, long ticketId, int sequence, Actor author, Visibility visibility, String body, Instant createdAt) {
        this.id = id;
        this.ticketId = ticketId;
        this.sequence = sequence;
        this.authorKind = author.kind().code();
        this.authorId = author.id();
        this.authorName = author.name();
        this.visibility = visibility;
        this.body = body;
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    public long ticketId() {
        return ticketId;
    }

    public Actor author() {
        return new Actor(Actor.Kind.of(authorKind), authorId, authorName);
    }

    public Visibility visibility() {
        return visibility;
    }

    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }

    public String body() {
        return body;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Safe to show: sanitised HTML of {@link #body()}. */
    public SafeHtml html() {
        return MessageHtml.render(body, Actor.Kind.of(authorKind), visibility);
    }
}
