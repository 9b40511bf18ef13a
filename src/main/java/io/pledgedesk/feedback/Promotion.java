package io.pledgedesk.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Whether customers would recommend us, 0 to 10: promoters say 9 or 10, detractors 0 to 6. Counted per customer, not per
 * request.
 */
public record Promotion(int answers, int promoters, int detractors, int asked, int askedAndAnswered) {

    /** Two-sided 95 %. */
    private static final double Z = 1.959964;

    /** −100 to 100, with two places; null without answers. */
    public BigDecimal score() {
        return answers == 0 ? null : rounded(100 * balance());
    }

    /** Half the width of the 95 % interval of the score; null without answers. */
    public BigDecimal margin() {
        if (answers == 0) {
            return null;
        }
        double spread = (double) (promoters + detractors) / answers - balance() * balance();
        return rounded(100 * Z * Math.sqrt(Math.max(0, spread) / answers));
    }

    /** Null when nobody was asked. */
    public BigDecimal responseRate() {
        return asked == 0 ? null : rounded(100.0 * askedAndAnswered / asked);
    }

    private double balance() {
        return (double) (promoters - detractors) / answers;
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
