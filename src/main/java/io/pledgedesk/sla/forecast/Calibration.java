package io.pledgedesk.sla.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether forecasts come true: those for last month's clocks, made half-way to their target from what had been known before,
 * beside what became of them.
 *
 * @param bands of ten percent; those without any clock are left out
 */
public record Calibration(List<Band> bands) {

    static final int BAND = 10;

    public Calibration {
        bands = List.copyOf(bands);
    }

    /**
     * @param from percent forecast, inclusive
     * @param to exclusive; 100 is in the last band
     * @param forecast the mean forecast, in percent
     * @param missed of them that were, in percent
     */
    public record Band(int from, int to, int clocks, int forecast, int missed) {}

    /** Collects forecasts and what became of them. */
    static final class Tally {

        private final int[] clocks = new int[100 / BAND];
        private final int[] forecasts = new int[100 / BAND];
        private final int[] missed = new int[100 / BAND];

        void add(int percent, boolean wasMissed) {
            int band = Math.min(percent / BAND, clocks.length - 1);
            clocks[band]++;
            forecasts[band] += percent;
            missed[band] += wasMissed ? 1 : 0;
        }

        Calibration calibration() {
            List<Band> bands = new ArrayList<>();
            for (int i = 0; i < clocks.length; i++) {
                if (clocks[i] > 0) {
                    bands.add(new Band(
                            i * BAND,
                            (i + 1) * BAND,
                            clocks[i],
                            Math.round((float) forecasts[i] / clocks[i]),
                            Math.round(100f * missed[i] / clocks[i])));
                }
            }
            return new Calibration(bands);
        }
    }
}
