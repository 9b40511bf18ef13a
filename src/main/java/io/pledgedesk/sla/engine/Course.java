package io.pledgedesk.sla.engine;

import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.calendar.time.HorizonException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a clock ran and when it stood, from its start without gaps; neighbours differ. What that uses up depends on the
 * calendar by which it is counted.
 */
record Course(List<Stretch> stretches) {

    Stretch last() {
        return stretches.get(stretches.size() - 1);
    }

    Course upTo(Instant end) {
        return new Course(stretches.stream()
                .filter(stretch -> stretch.from().isBefore(end))
                .map(stretch -> stretch.upTo(end))
                .toList());
    }

    /** This course, running on from its end. */
    Course runningOnFrom(Instant end) {
        List<Stretch> longer = new ArrayList<>(stretches);
        longer.add(new Stretch(end, Life.OPEN, Optional.empty()));
        return new Course(longer);
    }

    /** Business seconds in which it ran; of a course that has an end. */
    long elapsed(BusinessTime calendar) {
        return stretches.stream()
                .filter(Stretch::runs)
                .mapToLong(stretch -> calendar.between(stretch.from(), stretch.to()))
                .sum();
    }

    /** Business seconds in which it stood (sla.md K5); of a course that has an end. */
    long paused(BusinessTime calendar) {
        return stretches.stream()
                .filter(stretch -> !stretch.runs())
                .mapToLong(stretch -> calendar.between(stretch.from(), stretch.to()))
                .sum();
    }

    /**
     * The instant at which so much has been used up. If that is the very instant at which the clock stands or ends, it isn't
     * reached: exactly due is in time (K6). It is reached at once when the clock runs on, so a pause that begins exactly at
     * due moves due to its end, as {@code A(q, 0) = q} says (section 6, 11).
     *
     * @return empty when it doesn't come to that within the horizon of calendars
     */
    Optional<Instant> reached(BusinessTime calendar, long seconds) {
        long left = seconds;
        for (Stretch stretch : stretches) {
            if (stretch.runs()) {
                long used = stretch.goesOn() ? Long.MAX_VALUE : calendar.between(stretch.from(), stretch.to());
                Optional<Instant> instant = used < left ? Optional.empty() : add(calendar, stretch.from(), left);
                if (instant.isPresent() && instant.get().isBefore(stretch.to())) {
                    return instant;
                }
                left = Math.max(0, left - used);
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> add(BusinessTime calendar, Instant start, long seconds) {
        try {
            return Optional.of(calendar.add(start, seconds));
        } catch (HorizonException tooFar) {
            return Optional.empty();
        }
    }

    /** The first instant, not before this one, at which it runs. */
    Optional<Instant> runningFrom(Instant instant) {
        return stretches.stream()
                .filter(stretch -> stretch.runs() && stretch.to().isAfter(instant))
                .findFirst()
                .map(stretch -> stretch.from().isBefore(instant) ? instant : stretch.from());
    }
}
