package io.pledgedesk.sla.engine;

/** Where a ticket stands, as far as clocks care. */
public enum TicketStatus {
    NEW("new"),
    OPEN("open"),
    PENDING("pending"),
    ON_HOLD("onHold"),
    SOLVED("solved"),
    CLOSED("closed");

    private final String code;

    TicketStatus(String code) {
        this.code = code;
    }

    /** The name in the API and in the database. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static TicketStatus of(String code) {
        for (TicketStatus value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("Unknown status: " + code);
    }

    /** Solved or closed: nobody works on it, and no clock runs (K5). */
    boolean isDone() {
        return this == SOLVED || this == CLOSED;
    }
}
