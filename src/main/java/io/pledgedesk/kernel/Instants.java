package io.pledgedesk.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Instants as clients write them: RFC 3339 text, cut to whole seconds here and nowhere else. */
public final class Instants {

    private static final int LAST_YEAR = 9999;

    private Instants() {}

    /**
     * @param field the name of the field or parameter, for the message
     * @throws Refusal.Invalid for null and for anything but an instant of the years 1 to 9999
     */
    public static Instant parseField(String text, String field) {
        try {
            if (text != null) {
                OffsetDateTime time = OffsetDateTime.parse(text);
                if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) {
                    return time.toInstant().truncatedTo(ChronoUnit.SECONDS);
                }
            }
        } catch (DateTimeException e) {
            throw unreadable(field);
        }
        throw unreadable(field);
    }

    private static Refusal.Invalid unreadable(String field) {
        return new Refusal.Invalid(field, "Write an instant such as 2026-11-24T13:06:00Z.");
    }
}
