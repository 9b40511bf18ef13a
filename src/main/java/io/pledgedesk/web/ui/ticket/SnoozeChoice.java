package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.kernel.Refusal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Times until which tickets are put off, in the zone of the agent. */
final class SnoozeChoice {

    /** As the menu offers them. */
    static final List<String> CODES = List.of("hour", "hours", "tomorrow", "monday");

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private SnoozeChoice() {}

    /**
     * @param code one of {@link #CODES}; anything else takes the local time
     * @param local such as {@code 2026-11-24T09:00}
     * @throws Refusal.Invalid for a local time that is none
     */
    static Instant instant(String code, String local, Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        return switch (code == null ? "" : code) {
            case "hour" -> now.plus(1, ChronoUnit.HOURS);
            case "hours" -> now.plus(4, ChronoUnit.HOURS);
            case "tomorrow" -> morning(here.toLocalDate().plusDays(1), zone);
            case "monday" -> morning(here.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY)), zone);
            default -> parsed(local, zone);
        };
    }

    private static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    private static Instant parsed(String local, ZoneId zone) {
        try {
            return LocalDateTime.parse(local == null ? "" : local.strip())
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new Refusal.Invalid("at", "snoozeInvalid", "Choose a day and a time, for example 2026-11-24T09:00.");
        }
    }
}
