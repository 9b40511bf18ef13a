package io.pledgedesk.channel.imports;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import java.util.stream.Collectors;

/** What is wrong with a line, in one line. */
final class Problems {

    static final String OURS = "Pledge could not store this ticket. The reason stands in its log.";
    static final String TWICE = "An earlier line of this import has the same externalId.";

    private static final int MAX_SHOWN = 5;

    private Problems() {}

    static String describe(Refusal refusal) {
        if (!(refusal instanceof Refusal.Invalid invalid)) {
            return refusal.getMessage();
        }
        int more = invalid.violations().size() - MAX_SHOWN;
        return invalid.violations().stream()
                        .limit(MAX_SHOWN)
                        .map(Problems::describe)
                        .collect(Collectors.joining(" "))
                + (more > 0 ? " And " + more + " more." : "");
    }

    private static String describe(Violation violation) {
        return violation.field().isEmpty() ? violation.message() : violation.field() + ": " + violation.message();
    }
}
