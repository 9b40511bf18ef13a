package io.pledgedesk.sla.engine;

import java.util.Optional;

/** What a clock measures (sla.md K1–K4), in the order in which clocks are listed. */
public enum Metric {
    FIRST_RESPONSE("firstResponse"),
    NEXT_RESPONSE("nextResponse"),
    PERIODIC_UPDATE("periodicUpdate"),
    RESOLUTION("resolution");

    private final String code;

    Metric(String code) {
        this.code = code;
    }

    /** The name in the API and in the database. */
    public String code() {
        return code;
    }

    public static Optional<Metric> find(String code) {
        for (Metric value : values()) {
            if (value.code.equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static Metric of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown metric: " + code));
    }
}
