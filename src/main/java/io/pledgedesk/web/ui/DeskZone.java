package io.pledgedesk.web.ui;

import io.pledgedesk.calendar.CalendarChanged;
import io.pledgedesk.calendar.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.ZoneId;

/**
 * The zone of the desk's first calendar, in which pages say times to whoever has chosen none. A change is seen at once on its
 * own node, and on others within ten seconds, measured with the machine's timer.
 */
@ApplicationScoped
class DeskZone {

    private static final long KEPT_NANOS = Duration.ofSeconds(10).toNanos();

    private final Calendars calendars;
    private volatile Known known;

    DeskZone(Calendars calendars) {
        this.calendars = calendars;
    }

    private record Known(ZoneId zone, long since) {}

    ZoneId get() {
        Known last = known;
        if (last == null || System.nanoTime() - last.since > KEPT_NANOS) {
            last = new Known(read(), System.nanoTime());
            known = last;
        }
        return last.zone;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) CalendarChanged changed) {
        known = null;
    }

    private ZoneId read() {
        return calendars.list(1, null).items().stream()
                .findFirst()
                .map(calendar -> ZoneId.of(calendar.form().timeZone()))
                .orElse(ZoneId.of("UTC"));
    }
}
