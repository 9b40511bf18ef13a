package io.pledgedesk.guide;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A shelf for guides. */
@Entity
@Table(name = "guide_category")
public class GuideCategory {

    @Id
    @GeneratedValue(generator = "guide_category_seq")
    @SequenceGenerator(name = "guide_category_seq", sequenceName = "guide_category_seq", allocationSize = 50)
    Long id;

    String name;
    int position;

    @Version
    long version;

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** A sort key, lower first. */
    public int position() {
        return position;
    }

    public long version() {
        return version;
    }
}
