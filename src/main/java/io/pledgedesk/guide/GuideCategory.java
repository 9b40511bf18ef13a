package io.pledgedesk.guide;

import io.pledgedesk.kernel.Language;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.BatchSize;

/** A shelf for guides. */
@Entity
@Table(name = "guide_category")
public class GuideCategory {

    @Id
    @GeneratedValue(generator = "guide_category_seq")
    @SequenceGenerator(name = "guide_category_seq", sequenceName = "guide_category_seq", allocationSize = 50)
    Long id;

    /** In the desk's language. */
    String name;

    /** By the code of the language; the desk's is among them. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "guide_category_name", joinColumns = @JoinColumn(name = "category_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "name")
    @BatchSize(size = GuideCategories.MOST)
    Map<String, String> names = new HashMap<>();

    int position;

    @Version
    long version;

    public long id() {
        return id;
    }

    /** As readers of a language read it: in the desk's where it has none in theirs. */
    public String name(Language language) {
        return names.getOrDefault(language.code(), name);
    }

    /** Empty where it has none in that language. */
    public String ownName(Language language) {
        return names.getOrDefault(language.code(), "");
    }

    /** A sort key, lower first. */
    public int position() {
        return position;
    }

    public long version() {
        return version;
    }
}
