package io.pledgedesk.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many promises of one kind were kept, of those that fell due in a period.
 *
 * @param running stand beside the percentage, not in it; those already past due among them
 * @param percent met ÷ (met + missed), two places; null when neither happened
 */
public record Kept(int met, int missed, int running, BigDecimal percent) {

    static final Kept NOTHING = new Kept(0, 0, 0, null);

    public Kept(int met, int missed, int running) {
        this(met, missed, running, share(met, met + missed));
    }

    Kept plus(String state, int count) {
        return switch (state) {
            case "met" -> new Kept(met + count, missed, running);
            case "missed" -> new Kept(met, missed + count, running);
            default -> new Kept(met, missed, running + count);
        };
    }

    public int finished() {
        return met + missed;
    }

    /** @return a percentage with two places; null of nothing */
    static BigDecimal share(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
