package io.pledgedesk.custom;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;

/** A field that the desk defined itself. Its key, scope and kind stay what they are: conditions and values rely on them. */
@Entity
@Table(name = "custom_field")
public class CustomField {

    @Id
    @GeneratedValue(generator = "custom_field_seq")
    @SequenceGenerator(name = "custom_field_seq", sequenceName = "custom_field_seq", allocationSize = 50)
    public Long id;

    public FieldScope scope;

    /** Unique over all scopes; conditions ask for {@code custom.<key>}. */
    @Column(name = "field_key")
    public String key;

    public String label;

    /** What to type, for customers; empty for nothing. */
    public String hint = "";

    public FieldKind kind;

    /** One a line. */
    @Column(columnDefinition = "text")
    String choices;

    /** A sort key, lower first. */
    public int position;

    /** Whether it takes no new values; those that there are stay. */
    public boolean retired;

    @Version
    public long version;

    void take(CustomFieldDetails details) {
        label = details.label();
        hint = details.hint();
        choices = String.join("\n", details.choices());
        position = details.position();
        retired = details.retired();
    }

    public List<String> choices() {
        return choices.isEmpty() ? List.of() : List.of(choices.split("\n"));
    }
}
