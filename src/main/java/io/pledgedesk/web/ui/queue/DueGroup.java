package io.pledgedesk.web.ui.queue;

import io.pledgedesk.web.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The parts of a queue that is sorted by urgency. */
enum DueGroup {
    LATE("late"),
    WITHIN_AN_HOUR("hour"),
    TODAY("today"),
    LATER("later"),
    NOTHING_DUE("none");

    private static final Duration HOUR = Duration.ofHours(1);

    private final String code;

    DueGroup(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** @param due null when no clock runs @param times the reader's day ends in their zone */
    static DueGroup of(Instant due, Times times) {
        if (due == null) {
            return NOTHING_DUE;
        }
        if (times.now().isAfter(due)) {
            return LATE;
        }
        if (!due.isAfter(times.now().plus(HOUR))) {
            return WITHIN_AN_HOUR;
        }
        boolean today = LocalDate.ofInstant(due, times.zone()).equals(LocalDate.ofInstant(times.now(), times.zone()));
        return today ? TODAY : LATER;
    }
}
