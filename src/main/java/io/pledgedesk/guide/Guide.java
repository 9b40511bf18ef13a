package io.pledgedesk.guide;

import io.pledgedesk.kernel.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A guide in one language with its newest text; readers see the text that was published. A translation has its own texts
 * and its own state; where it stands and who reads it, its original says.
 */
@Entity
public class Guide {

    /** Where a guide stands. */
    public enum State {
        DRAFT("draft"),
        SCHEDULED("scheduled"),
        PUBLISHED("published"),
        /** Published, and there is a newer text that isn't. */
        CHANGED("changed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    @Id
    @GeneratedValue(generator = "guide_seq")
    @SequenceGenerator(name = "guide_seq", sequenceName = "guide_seq", allocationSize = 50)
    Long id;

    Language language;

    @Column(name = "original_id")
    Long originalId;

    @Column(name = "based_on")
    Integer basedOn;

    @Column(name = "category_id")
    Long categoryId;

    Audience audience;
    String title;
    String summary;

    @Column(columnDefinition = "text")
    String body;

    int latest;
    Integer published;

    @Column(name = "published_at")
    Instant publishedAt;

    Integer scheduled;

    @Column(name = "publish_at")
    Instant publishAt;

    @Column(name = "reviewed_at")
    Instant reviewedAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "updated_by")
    String updatedBy;

    @Column(name = "ticket_id")
    Long ticketId;

    @Version
    long version;

    /** @return whether there is a new text, not only another place for it */
    boolean take(GuideText text, String by, Instant now) {
        boolean fresh = latest == 0
                || !title.equals(text.title())
                || !summary.equals(text.summary())
                || !body.equals(text.body());
        title = text.title();
        summary = text.summary();
        body = text.body();
        categoryId = text.categoryId();
        audience = text.audience();
        language = text.language() == null ? language : text.language();
        updatedAt = now;
        updatedBy = by;
        reviewedAt = now;
        latest += fresh ? 1 : 0;
        return fresh;
    }

    void publish(int number, Instant at) {
        published = number;
        publishedAt = at;
        scheduled = null;
        publishAt = null;
    }

    public State state() {
        if (publishAt != null) {
            return State.SCHEDULED;
        }
        if (published == null) {
            return State.DRAFT;
        }
        return published == latest ? State.PUBLISHED : State.CHANGED;
    }

    public long id() {
        return id;
    }

    public Language language() {
        return language;
    }

    /** The guide that this is the translation of; null for originals. */
    public Long originalId() {
        return originalId;
    }

    public boolean isTranslation() {
        return originalId != null;
    }

    /** The number of the original's text that the translation says the same as; null for originals. */
    public Integer basedOn() {
        return basedOn;
    }

    /** Whether the original says something else by now than what was translated. */
    public boolean isOlderThan(Guide original) {
        return basedOn < original.current();
    }

    /** The number of the text that readers see, or while they see none, of the newest. */
    public int current() {
        return published == null ? latest : published;
    }

    /** Null for none. */
    public Long categoryId() {
        return categoryId;
    }

    public Audience audience() {
        return audience;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    /** Markdown. */
    public String body() {
        return body;
    }

    /** The number of the newest text, counted from 1. */
    public int latest() {
        return latest;
    }

    public boolean isPublished() {
        return published != null;
    }

    /** The number of the text that readers see; null for none. */
    public Integer published() {
        return published;
    }

    /** When a text is published by itself; null for never. */
    public Instant publishAt() {
        return publishAt;
    }

    /** When somebody wrote on it, or said that it is still right. */
    public Instant reviewedAt() {
        return reviewedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String updatedBy() {
        return updatedBy;
    }

    /** The ticket that it was drafted from; null for none. */
    public Long ticketId() {
        return ticketId;
    }

    public long version() {
        return version;
    }
}
