package io.pledgedesk.sla.engine;

/** How a clock stands (sla.md section 1). Whether it is late is another question: {@link SlaClock#breachedAt}. */
public enum ClockState {
    RUNNING("running"),
    PAUSED("paused"),
    /** Stopped at or before its due instant. */
    MET("met"),
    /** Stopped after it. */
    MISSED("missed"),
    CANCELLED("cancelled");

    private final String code;

    ClockState(String code) {
        this.code = code;
    }

    /** The name in the API and in the database. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static ClockState of(String code) {
        for (ClockState value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("Unknown state of a clock: " + code);
    }

    /** Stopped or cancelled: only a reopening changes it. */
    public boolean isFinished() {
        return this != RUNNING && this != PAUSED;
    }
}
