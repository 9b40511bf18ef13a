package io.pledgedesk.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How easy it was to get help, 1 to 7; 7 is very easy.
 *
 * @param sum of all answers
 * @param easy answers of 5 to 7
 * @param asked by mail in the period
 * @param askedAndAnswered those of them that were answered
 */
public record Effort(int answers, int sum, int easy, int asked, int askedAndAnswered) {

    /** With two places; null without answers. */
    public BigDecimal average() {
        return answers == 0 ? null : BigDecimal.valueOf((double) sum / answers).setScale(2, RoundingMode.HALF_UP);
    }

    /** The share of 5 to 7, with its interval and response rate. */
    public Satisfaction share() {
        return new Satisfaction(answers, easy, asked, askedAndAnswered);
    }
}
