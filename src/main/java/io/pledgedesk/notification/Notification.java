package io.pledgedesk.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** Something that one agent is told. */
@Entity
public class Notification {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notification_seq")
    @SequenceGenerator(name = "notification_seq", sequenceName = "notification_seq", allocationSize = 50)
    Long id;

    @Column(name = "agent_id")
    long agentId;

    @Column(name = "ticket_id")
    Long ticketId;

    String kind;
    String title;
    Instant at;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "read_at")
    Instant readAt;

    /** When the mail about it is due; null when none is, or no more. */
    @Column(name = "mail_at")
    Instant mailAt;

    @Column(name = "mail_text", columnDefinition = "text")
    String mailText;

    protected Notification() {}

    Notification(long agentId, News news, Instant createdAt) {
        this.agentId = agentId;
        this.ticketId = news.ticketId();
        this.kind = news.kind().code();
        this.title = news.title();
        this.at = news.at();
        this.createdAt = createdAt;
    }

    /** Those who don't want the bell to ring find it in their list all the same. */
    Notification by(Ways ways, String mailText) {
        this.readAt = ways.bell() ? null : createdAt;
        if (ways.mail()) {
            this.mailText = mailText;
            this.mailAt = gathers() ? createdAt.plus(NoticeMail.GATHERING) : createdAt;
        }
        return this;
    }

    boolean gathers() {
        return NewsKind.find(kind).filter(NewsKind::gathers).isPresent();
    }

    void mailed() {
        mailAt = null;
        mailText = null;
    }

    public long id() {
        return id;
    }

    public Long ticketId() {
        return ticketId;
    }

    /** Stable name of the sort of news, such as {@code escalation}. */
    public String kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** The instant that it is about. */
    public Instant at() {
        return at;
    }

    public boolean isRead() {
        return readAt != null;
    }
}
