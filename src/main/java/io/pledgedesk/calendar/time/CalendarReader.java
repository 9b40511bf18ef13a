package io.pledgedesk.calendar.time;

import io.pledgedesk.kernel.Violation;
import io.pledgedesk.kernel.Violations;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes a calendar from what people write, or tells everything that is wrong with it, each at its field. */
public final class CalendarReader {

    private final String prefix;
    private final Violations found;
    private boolean valid = true;

    private CalendarReader(String prefix, Violations found) {
        this.prefix = prefix;
        this.found = found;
    }

    /**
     * Reads the parts of a calendar as the API has them.
     *
     * @param timeZone the name of a zone of the tz database, such as {@code Europe/Berlin}
     * @param weekly by {@code monday} … {@code sunday}, pairs of start and end; an absent day or null is closed
     * @param exceptions null is none
     * @param prefix of the fields' paths: empty, or such as {@code calendar.}
     * @param found where {@link Violation}s go, for example at {@code weekly.monday.0} or {@code exceptions.3.date}
     * @return empty when anything was found
     */
    public static Optional<CalendarDefinition> read(
            String timeZone,
            Map<String, List<List<String>>> weekly,
            List<SpecialDayText> exceptions,
            String prefix,
            Violations found) {
        CalendarReader reader = new CalendarReader(prefix, found);
        Optional<ZoneId> zone = reader.zone(timeZone);
        Map<DayOfWeek, List<LocalHours>> hours = reader.weekly(weekly == null ? Map.of() : weekly);
        List<SpecialDay> specials = reader.exceptions(exceptions == null ? List.of() : exceptions);
        return reader.valid ? zone.map(known -> new CalendarDefinition(known, hours, specials)) : Optional.empty();
    }

    void refuse(String field, String message) {
        valid = false;
        found.add(prefix + field, message);
    }

    private Optional<ZoneId> zone(String name) {
        if (name == null || name.isEmpty()) {
            refuse("timeZone", "Choose a time zone, for example Europe/Berlin.");
        } else if (!ZoneId.getAvailableZoneIds().contains(name)) {
            refuse("timeZone", "There is no such time zone. Write its name, for example Europe/Berlin.");
        } else {
            return Optional.of(ZoneId.of(name));
        }
        return Optional.empty();
    }

    private Map<DayOfWeek, List<LocalHours>> weekly(Map<String, List<List<String>>> weekly) {
        HoursReader hours = new HoursReader(this);
        Map<DayOfWeek, List<LocalHours>> read = new EnumMap<>(DayOfWeek.class);
        weekly.forEach((name, written) -> {
            String field = "weekly." + name;
            weekday(name)
                    .ifPresentOrElse(
                            day -> read.put(day, hours.read(field, written)),
                            () -> refuse(
                                    field, "Days are monday, tuesday, wednesday, thursday, friday, saturday, sunday."));
        });
        return read;
    }

    private static Optional<DayOfWeek> weekday(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private List<SpecialDay> exceptions(List<SpecialDayText> written) {
        if (written.size() > CalendarDefinition.MAX_EXCEPTIONS) {
            refuse("exceptions", "A calendar has at most 2,000 exceptions; a range or a yearly day is one.");
            return List.of();
        }
        SpecialDayReader reader = new SpecialDayReader(this);
        List<SpecialDay> read = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            reader.read("exceptions." + i, written.get(i)).ifPresent(read::add);
        }
        if (SpecialDay.united(read).stream().anyMatch(day -> day.hours().size() > CalendarDefinition.MAX_INTERVALS)) {
            refuse("exceptions", "A day has at most 48 intervals, all exceptions about it together.");
        }
        return read;
    }
}
