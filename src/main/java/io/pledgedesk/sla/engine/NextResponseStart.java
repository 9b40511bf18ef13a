package io.pledgedesk.sla.engine;

/** Which customer messages start a nextResponse clock (sla.md K2). */
public enum NextResponseStart {
    /** Those after the first public reply, and all on an outbound ticket. */
    AFTER_FIRST_RESPONSE("afterFirstResponse"),
    /** The very first as well. */
    ANY_CUSTOMER_MESSAGE("anyCustomerMessage");

    private final String code;

    NextResponseStart(String code) {
        this.code = code;
    }

    /** The name in the API and in the database. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static NextResponseStart of(String code) {
        for (NextResponseStart value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("Unknown start of nextResponse: " + code);
    }
}
