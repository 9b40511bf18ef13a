package io.pledgedesk.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** One question to a customer about one ticket, and the answer. */
@Entity
class Survey {

    @Id
    @Column(name = "ticket_id")
    long ticketId;

    @Column(name = "customer_id")
    long customerId;

    @Column(name = "asked_at")
    Instant askedAt;

    /** What was asked, or answered. */
    Question question = Question.CSAT;

    /** How satisfied; null for another question. */
    Integer score;

    /** How easy; null for another question. */
    Integer effort;

    /** Null while nothing was answered. */
    Integer given() {
        return question == Question.CES ? effort : score;
    }

    /** Why it was low; null for nothing chosen. */
    LowReason reason;

    @Column(columnDefinition = "text")
    String comment;

    @Column(name = "answered_at")
    Instant answeredAt;

    @Version
    long version;

    /** In place of what was answered before. */
    void take(Rating rating) {
        boolean easy = rating.question() == Question.CES;
        question = rating.question();
        score = easy ? null : Integer.valueOf(rating.score());
        effort = easy ? Integer.valueOf(rating.score()) : null;
        reason = rating.reason();
        comment = rating.comment();
        answeredAt = rating.at();
    }
}
