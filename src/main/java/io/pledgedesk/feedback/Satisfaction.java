package io.pledgedesk.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How satisfied customers were: 4 and 5 of 5 count as satisfied.
 *
 * @param answers in the period, however they were given
 * @param asked by mail in the period
 * @param askedAndAnswered those of them that were answered
 */
public record Satisfaction(int answers, int positive, int asked, int askedAndAnswered) {

    /** Two-sided 95 %. */
    private static final double Z = 1.959964;

    /** Satisfied ÷ answers, with two places; null without answers. */
    public BigDecimal percent() {
        return answers == 0 ? null : rounded(100.0 * positive / answers);
    }

    /** The lower end of the 95 % Wilson interval; null without answers. */
    public BigDecimal percentLow() {
        return answers == 0 ? null : rounded(100 * wilson(-1));
    }

    /** The upper end of the 95 % Wilson interval; null without answers. */
    public BigDecimal percentHigh() {
        return answers == 0 ? null : rounded(100 * wilson(1));
    }

    /** Null when nobody was asked. */
    public BigDecimal responseRate() {
        return asked == 0 ? null : rounded(100.0 * askedAndAnswered / asked);
    }

    private double wilson(int side) {
        double n = answers;
        double share = positive / n;
        double middle = share + Z * Z / (2 * n);
        double half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return Math.max(0, Math.min(1, (middle + side * half) / (1 + Z * Z / n)));
    }

    private static BigDecimal rounded(double percent) {
        return BigDecimal.valueOf(percent).setScale(2, RoundingMode.HALF_UP);
    }
}
