package io.pledgedesk.notification;

import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.kernel.Speech;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Says instants so that they are still right when the letter is read: with date and zone. */
@ApplicationScoped
class LetterTimes {

    private final Calendars calendars;
    private final Speech speech;

    LetterTimes(Calendars calendars, Speech speech) {
        this.speech = speech;
        this.calendars = calendars;
    }

    /** @param zone the reader's; null for that of the desk's first calendar */
    String inWords(Instant instant, ZoneId zone) {
        ZoneId of = zone == null ? zoneOfTheDesk() : zone;
        return speech.now().moment().format(instant.atZone(of)) + " ("
                + (of.getId().equals("Z") ? "UTC" : of.getId()) + ")";
    }

    private ZoneId zoneOfTheDesk() {
        return calendars.list(1, null).items().stream()
                .findFirst()
                .map(calendar -> ZoneId.of(calendar.form().timeZone()))
                .orElse(ZoneOffset.UTC);
    }
}
