package io.pledgedesk.web.ui.portal;

import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.calendar.time.Segment;
import io.pledgedesk.web.ui.Phrase;
import io.pledgedesk.web.ui.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Says whether somebody works just now, until when, or when they are back. */
@ApplicationScoped
class Opening {

    /** A shift that lasts longer than this needs no closing time. */
    private static final Duration AHEAD = Duration.ofDays(8);

    private final ServiceWords words;

    Opening(ServiceWords words) {
        this.words = words;
    }

    Phrase of(BusinessTime time, Times times) {
        Instant now = times.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        if (!time.isOpen(now)) {
            return Phrase.of(words.closedUntil(), times.by(time.nextOpen(now)));
        }
        Instant closes = closing(time.segments(now, now.plus(AHEAD)));
        return closes.isBefore(now.plus(AHEAD))
                ? Phrase.of(words.openUntil(), times.brief(closes))
                : Phrase.of(words.alwaysOpen());
    }

    private static Instant closing(List<Segment> segments) {
        return segments.get(0).to();
    }
}
