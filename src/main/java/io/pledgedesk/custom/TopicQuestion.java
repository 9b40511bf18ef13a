package io.pledgedesk.custom;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That the request form asks for a field where a topic is chosen. */
@Entity
@Table(name = "topic_question")
@IdClass(TopicQuestion.Key.class)
class TopicQuestion {

    record Key(Long topicId, Long fieldId) implements Serializable {}

    @Id
    @Column(name = "topic_id")
    Long topicId;

    @Id
    @Column(name = "field_id")
    Long fieldId;

    boolean required;

    protected TopicQuestion() {}

    TopicQuestion(long topicId, long fieldId, boolean required) {
        this.topicId = topicId;
        this.fieldId = fieldId;
        this.required = required;
    }
}
