package io.pledgedesk.notification;

import io.pledgedesk.calendar.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says instants so that they are still right when the letter is read: with date and zone. */
@ApplicationScoped
class LetterTimes {

    private static final DateTimeFormatter WHOLE =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final Calendars calendars;

    LetterTimes(Calendars calendars) {
        this.calendars = calendars;
    }

    /** @param zone the reader's; null for that of the desk's first calendar */
    String inWords(Instant instant, ZoneId zone) {
        ZoneId of = zone == null ? zoneOfTheDesk() : zone;
        return WHOLE.format(instant.atZone(of)) + " (" + (of.getId().equals("Z") ? "UTC" : of.getId()) + ")";
    }

    private ZoneId zoneOfTheDesk() {
        return calendars.list(1, null).items().stream()
                .findFirst()
                .map(calendar -> ZoneId.of(calendar.form().timeZone()))
                .orElse(ZoneOffset.UTC);
    }
}
