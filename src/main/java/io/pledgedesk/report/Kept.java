package io.pledgedesk.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many promises of one kind were kept, of those that fell due in a period. Verdicts are the original ones: what a
 * correction of past hours waived is among the missed, and what was renegotiated is judged by what was promised first.
 *
 * @param running stand beside the percentage, not in it; those already past due among them
 * @param percent met ÷ (met + missed), two places; null when neither happened
 * @param waived of the missed ones, those whose breach was waived
 * @param percentUnwaived the same with those left out
 * @param renegotiated of the finished ones, those for which another time was agreed
 * @param metAsAgreed of the finished ones, those in time when renegotiated ones are judged by the agreed time
 * @param percentAsAgreed metAsAgreed ÷ (met + missed)
 */
public record Kept(
        int met,
        int missed,
        int running,
        BigDecimal percent,
        int waived,
        BigDecimal percentUnwaived,
        int renegotiated,
        int metAsAgreed,
        BigDecimal percentAsAgreed) {

    static final Kept NOTHING = new Kept(0, 0, 0, 0, 0, 0);

    private Kept(int met, int missed, int running, int waived, int renegotiated, int metAsAgreed) {
        this(
                met,
                missed,
                running,
                share(met, met + missed),
                waived,
                share(met, met + missed - waived),
                renegotiated,
                metAsAgreed,
                share(metAsAgreed, met + missed));
    }

    /** Some clocks that went the same way. */
    record Alike(String state, boolean waived, boolean renegotiated, boolean inTimeAsAgreed, int count) {

        /** A stopped one whose breach was waived had been late by the hours as they were known. */
        boolean isMet() {
            return state.equals("met") && !waived;
        }
    }

    Kept plus(Alike some) {
        if (some.state().equals("running")) {
            return new Kept(met, missed, running + some.count(), waived, renegotiated, metAsAgreed);
        }
        boolean inTime = some.renegotiated() ? some.inTimeAsAgreed() : some.isMet();
        return new Kept(
                met + (some.isMet() ? some.count() : 0),
                missed + (some.isMet() ? 0 : some.count()),
                running,
                waived + (some.waived() ? some.count() : 0),
                renegotiated + (some.renegotiated() ? some.count() : 0),
                metAsAgreed + (inTime ? some.count() : 0));
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
