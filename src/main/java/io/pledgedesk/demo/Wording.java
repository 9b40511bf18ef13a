package io.pledgedesk.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The names, numbers and dates of one conversation, the same wherever they are mentioned. */
final class Wording {

    private static final List<String> CITIES = List.of("Leipzig", "Aarhus", "Ghent", "Bristol", "Turin", "Gdańsk");
    private static final List<String> RELEASES = List.of("2.12", "2.13", "2.14", "2.15");

    private final Map<String, String> values = new TreeMap<>();

    Wording(DemoCustomer customer, boolean german, Instant createdAt, Dice dice) {
        LocalDate day = createdAt.atZone(ZoneId.of(DemoHours.ZONE)).toLocalDate();
        Locale locale = german ? Locale.GERMAN : Locale.ENGLISH;
        DateTimeFormatter date = DateTimeFormatter.ofPattern(german ? "d. MMMM" : "d MMMM", locale);
        int cents = dice.between(1_900, 64_900) / 10 * 10;
        values.put("customer", customer.firstName());
        values.put("org", customer.organization());
        values.put("invoice", "INV-" + dice.between(2_100, 3_900));
        values.put("order", Integer.toString(dice.between(81_000, 98_999)));
        values.put("amount", String.format(locale, german ? "%.2f €" : "€%.2f", cents / 100.0));
        values.put("version", dice.one(RELEASES));
        values.put("city", dice.one(CITIES));
        values.put("date", date.format(day.minusDays(dice.between(5, 9))));
        values.put("weekday", DateTimeFormatter.ofPattern("EEEE", locale).format(nextWorkday(day)));
        values.put("year8", Integer.toString(day.getYear() + 8));
    }

    String say(String text) {
        String said = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            said = said.replace("{" + value.getKey() + "}", value.getValue());
        }
        return said;
    }

    private static LocalDate nextWorkday(LocalDate day) {
        LocalDate next = day.plusDays(2);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }
}
