package io.pledgedesk.guide;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** An image for guides, drawn anew by us. Its bytes lie in a table of their own. */
@Entity
@Table(name = "guide_image")
public class GuideImage {

    /** Where all of them are; their addresses end in the key. */
    public static final String PATH = PublishedGuide.HOME + "/images/";

    @Id
    @GeneratedValue(generator = "guide_image_seq")
    @SequenceGenerator(name = "guide_image_seq", sequenceName = "guide_image_seq", allocationSize = 50)
    Long id;

    @Column(name = "access_key")
    String key;

    @Column(name = "media_type")
    String mediaType;

    @Column(name = "size_bytes")
    int sizeBytes;

    int width;
    int height;
    Instant at;

    @Column(name = "by_id")
    Long byId;

    protected GuideImage() {}

    GuideImage(String key, ImageProof.Drawn drawn, Long byId, Instant at) {
        this.key = key;
        this.mediaType = drawn.mediaType();
        this.sizeBytes = drawn.content().length;
        this.width = drawn.width();
        this.height = drawn.height();
        this.byId = byId;
        this.at = at;
    }

    public String mediaType() {
        return mediaType;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Where it is shown. */
    public String path() {
        return PATH + key;
    }
}
