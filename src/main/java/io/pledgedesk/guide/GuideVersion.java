package io.pledgedesk.guide;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A text that a guide had; never changed, never deleted while there is the guide. */
@Entity
@Table(name = "guide_version")
@IdClass(GuideVersion.Key.class)
public class GuideVersion {

    record Key(Long guideId, Integer number) implements Serializable {}

    @Id
    @Column(name = "guide_id")
    Long guideId;

    @Id
    Integer number;

    String title;
    String summary;

    @Column(columnDefinition = "text")
    String body;

    Instant at;

    @Column(name = "by_id")
    Long byId;

    @Column(name = "by_name")
    String byName;

    protected GuideVersion() {}

    GuideVersion(Guide guide, Long byId) {
        guideId = guide.id;
        number = guide.latest;
        title = guide.title;
        summary = guide.summary;
        body = guide.body;
        at = guide.updatedAt;
        byName = guide.updatedBy;
        this.byId = byId;
    }

    /** Counted from 1. */
    public int number() {
        return number;
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

    public Instant at() {
        return at;
    }

    public String byName() {
        return byName;
    }
}
