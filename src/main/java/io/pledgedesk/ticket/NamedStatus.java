package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Language;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.OptimisticLock;

/** A status as the desk calls it. Clocks and programs see its category alone. */
@Entity(name = "NamedStatus")
@Table(name = "named_status")
public class NamedStatus {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "named_status_seq")
    @SequenceGenerator(name = "named_status_seq", sequenceName = "named_status_seq", allocationSize = 50)
    Long id;

    Status category;
    String name;

    /** The name in small letters: no two are called the same. */
    @Column(name = "name_key")
    String nameKey;

    @Column(name = "customer_wording")
    String customerWording = "";

    int position;
    boolean retired;

    @Column(name = "built_in")
    boolean builtIn;

    /** The category whose default it is, so that each has one; null for the others. */
    @Column(name = "default_of")
    Status defaultOf;

    /** By the codes of languages other than the desk's. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "named_status_text", joinColumns = @JoinColumn(name = "status_id"))
    @MapKeyColumn(name = "language")
    @BatchSize(size = 200)
    @OptimisticLock(excluded = true)
    Map<String, StatusText> texts = new TreeMap<>();

    @Version
    int version;

    void take(StatusDetails details) {
        category = details.category();
        name = details.name();
        nameKey = name == null ? null : StatusDetails.key(name);
        customerWording = details.customerWording();
        position = details.position();
        retired = details.retired();
        texts.keySet().retainAll(details.translations().keySet());
        texts.putAll(details.translations());
    }

    public long id() {
        return id;
    }

    /** What tickets keep of it: null for a built-in one, which their category tells. */
    Long ownId() {
        return builtIn ? null : id;
    }

    public Status category() {
        return category;
    }

    /** Null for a built-in one that nobody renamed: it is called what the reader's language calls its category. */
    public String name() {
        return name;
    }

    /** As readers of the language know it; null as {@link #name()}. */
    public String name(Language language) {
        StatusText text = texts.get(language.code());
        return text == null || text.name() == null ? name : text.name();
    }

    /** Whether anybody knows it by this name. @param key as {@link StatusDetails#key} makes it */
    boolean isCalled(String key) {
        return Stream.concat(Stream.ofNullable(name), texts.values().stream().map(StatusText::name))
                .anyMatch(called -> called != null && StatusDetails.key(called).equals(key));
    }

    /** What customers read who speak the language; empty as {@link #customerWording()}. */
    public String customerWording(Language language) {
        StatusText text = texts.get(language.code());
        return text == null || text.customerWording().isEmpty() ? customerWording : text.customerWording();
    }

    /** By the codes of languages: what their readers are told instead of the desk's own words. */
    public Map<String, StatusText> translations() {
        return Map.copyOf(texts);
    }

    /** What customers read while a request stands here; empty where the page of a request finds its own words. */
    public String customerWording() {
        return customerWording;
    }

    public int position() {
        return position;
    }

    /** Tickets keep it, but it can't be chosen any more. */
    public boolean isRetired() {
        return retired;
    }

    /** There from the start; it may be renamed. */
    public boolean isBuiltIn() {
        return builtIn;
    }

    /** What a ticket gets where the category alone is said. */
    public boolean isDefault() {
        return defaultOf != null;
    }

    public int version() {
        return version;
    }

    /** It and no other, whatever the default is. */
    public StatusChoice exactly() {
        return new StatusChoice(category, id);
    }

    /** How forms and addresses name it. */
    public StatusChoice choice() {
        return isDefault() ? StatusChoice.of(category) : new StatusChoice(category, id);
    }
}
