package io.pledgedesk.notification;

import io.pledgedesk.kernel.Violations;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hours of every day in which a person gets no mail; the bell has the news at once.
 *
 * @param to exclusive; at or before {@code from} it is on the next day
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

    /** @return when they end, if it is quiet at that instant */
    public Optional<Instant> endIfQuietAt(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .filter(day -> !at(day, from).isAfter(now) && end(day).isAfter(now))
                .map(this::end)
                .findFirst();
    }

    private Instant end(LocalDate day) {
        return at(to.isAfter(from) ? day : day.plusDays(1), to);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, zone).toInstant();
    }

    /** @param found gets what is wrong, by the names of the fields */
    public static Optional<QuietHours> read(String from, String to, String timeZone, Violations found) {
        Optional<LocalTime> start = time("quietHours.from", from, found);
        Optional<LocalTime> end = time("quietHours.to", to, found);
        Optional<ZoneId> zone = zone(timeZone, found);
        if (start.isPresent() && start.equals(end)) {
            found.add("quietHours.to", "Quiet hours that end when they begin would never end. Choose another time.");
            return Optional.empty();
        }
        return start.isEmpty() || end.isEmpty() || zone.isEmpty()
                ? Optional.empty()
                : Optional.of(new QuietHours(start.get(), end.get(), zone.get()));
    }

    private static Optional<LocalTime> time(String field, String text, Violations found) {
        try {
            return Optional.of(LocalTime.parse(text == null ? "" : text, DateTimeFormatter.ofPattern("HH:mm")));
        } catch (DateTimeException e) {
            found.add(field, "Write a time as 22:00.");
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String name, Violations found) {
        if (name == null || !ZoneId.getAvailableZoneIds().contains(name)) {
            found.add("quietHours.timeZone", "There is no such time zone. Write one as Europe/Berlin.");
            return Optional.empty();
        }
        return Optional.of(ZoneId.of(name));
    }
}
