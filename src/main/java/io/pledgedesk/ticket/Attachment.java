package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** A file on a ticket. Its bytes lie under a random key in the data directory; its name is only a label. */
@Entity(name = "Attachment")
public class Attachment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attachment_seq")
    @SequenceGenerator(name = "attachment_seq", sequenceName = "attachment_seq", allocationSize = 50)
    Long id;

    @Column(name = "ticket_id")
    long ticketId;

    @Column(name = "message_id")
    Long messageId;

    String name;

    @Column(name = "size_bytes")
    long sizeBytes;

    @Column(name = "media_type")
    String mediaType;

    @Column(name = "storage_key")
    String storageKey;

    @Column(name = "author_kind")
    String authorKind;

    @Column(name = "author_id")
    Long authorId;

    @Column(name = "created_at")
    Instant createdAt;

    protected Attachment() {}

    Attachment(long ticketId, StoredFile file, Actor author, Instant createdAt) {
        this.ticketId = ticketId;
        this.name = file.name();
        this.sizeBytes = file.sizeBytes();
        this.mediaType = file.mediaType();
        this.storageKey = file.key();
        this.authorKind = author.kind().code();
        this.authorId = author.id();
        this.createdAt = createdAt;
    }

    boolean isBy(Actor actor) {
        return authorKind.equals(actor.kind().code()) && java.util.Objects.equals(authorId, actor.id());
    }

    public long id() {
        return id;
    }

    public long ticketId() {
        return ticketId;
    }

    /** Null until a message names it. */
    public Long messageId() {
        return messageId;
    }

    public String name() {
        return name;
    }

    public long sizeBytes() {
        return sizeBytes;
    }

    /** As read from the file's first bytes, never as the client said. */
    public String mediaType() {
        return mediaType;
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
