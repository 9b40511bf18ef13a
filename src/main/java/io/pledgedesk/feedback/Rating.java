package io.pledgedesk.feedback;

import java.time.Instant;

/**
 * What a customer said of one request.
 *
 * @param question what was asked
 * @param score 1 to 5, or 1 to 7, the best last
 * @param comment empty for none
 */
public record Rating(Question question, int score, String comment, Instant at) {

    public boolean isLow() {
        return question.isLow(score);
    }
}
