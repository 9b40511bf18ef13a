package io.pledgedesk.ticket;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why an agent gives back a ticket that they were given. */
public enum SkipReason {
    /** It needs somebody who knows more about it. */
    KNOWLEDGE("knowledge"),
    /** The agent isn't able or allowed to do what it needs. */
    ACCESS("access"),
    /** The agent is involved. */
    INVOLVED("involved"),
    TIME("time");

    private final String code;

    SkipReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(SkipReason::code).toList();
    }

    public static Optional<SkipReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }
}
