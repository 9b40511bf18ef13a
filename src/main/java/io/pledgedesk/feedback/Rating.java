package io.pledgedesk.feedback;

import java.time.Instant;
import java.util.List;

/**
 * What a customer said of one request.
 *
 * @param score 1 (very poor) to 5 (very good)
 * @param comment empty for none
 */
public record Rating(int score, String comment, Instant at) {

    /** The scores, the worst first. */
    public static final List<Integer> SCORES = List.of(1, 2, 3, 4, 5);

    static final int SATISFIED_FROM = 4;
    static final int LOW_UNTIL = 2;

    boolean isLow() {
        return score <= LOW_UNTIL;
    }
}
