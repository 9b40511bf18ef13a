package io.pledgedesk.feedback;

import java.time.Instant;

/**
 * What a customer said of one request.
 *
 * @param question what was asked
 * @param score 1 to 5, or 1 to 7, the best last
 * @param reason for a low score; null for none
 * @param comment empty for none
 */
public record Rating(Question question, int score, LowReason reason, String comment, Instant at) {

    /** Whatever the time. */
    boolean saysTheSame(Rating other) {
        return question == other.question
                && score == other.score
                && reason == other.reason
                && comment.equals(other.comment);
    }

    public boolean isLow() {
        return question.isLow(score);
    }
}
