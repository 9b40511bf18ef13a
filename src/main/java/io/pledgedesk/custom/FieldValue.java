package io.pledgedesk.custom;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What stands in a field of one ticket or customer. */
@Entity
@Table(name = "field_value")
@IdClass(FieldValue.Key.class)
class FieldValue {

    record Key(Long fieldId, Long subjectId) implements Serializable {}

    @Id
    @Column(name = "field_id")
    Long fieldId;

    /** The id of a ticket or customer, as the field's scope says. */
    @Id
    @Column(name = "subject_id")
    Long subjectId;

    String content;

    protected FieldValue() {}

    FieldValue(long fieldId, long subjectId, String content) {
        this.fieldId = fieldId;
        this.subjectId = subjectId;
        this.content = content;
    }
}
