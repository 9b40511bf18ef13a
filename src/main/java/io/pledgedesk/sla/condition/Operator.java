package io.pledgedesk.sla.condition;

import java.util.Optional;

/** How a condition compares. */
public enum Operator {
    IS("is", false),
    IS_NOT("isNot", false),
    IN("in", true),
    NOT_IN("notIn", true),
    /** A part of the words, in any case. */
    CONTAINS("contains", false);

    private final String code;
    private final boolean takesList;

    Operator(String code, boolean takesList) {
        this.code = code;
        this.takesList = takesList;
    }

    public String code() {
        return code;
    }

    public boolean takesList() {
        return takesList;
    }

    boolean isNegative() {
        return this == IS_NOT || this == NOT_IN;
    }

    static Optional<Operator> find(String code) {
        for (Operator operator : values()) {
            if (operator.code.equals(code)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }
}
