package io.pledgedesk.sla.forecast;

/**
 * How likely a clock is to be missed.
 *
 * @param percent 0 to 100
 * @param samples past clocks that had used up as much
 * @param basis how alike they are
 */
public record Chance(int percent, int samples, Basis basis) {

    /** Under so many samples nothing is said. */
    public static final int FEWEST = 200;

    /** What past clocks have in common with the one in question, the closest likeness first. */
    public enum Basis {
        HOUR("hour"),
        TEAM("team"),
        PRIORITY("priority"),
        METRIC("metric");

        private final String code;

        Basis(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
