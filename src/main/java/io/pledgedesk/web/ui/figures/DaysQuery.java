package io.pledgedesk.web.ui.figures;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.report.Period;
import io.pledgedesk.web.ui.Times;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.stream.Collectors;

/** A period in an address: days of the reader's zone, the last one included; the last 30 days unless it says so. */
public class DaysQuery {

    static final int DEFAULT_DAYS = 30;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    /** Today and the days before it. */
    static DaysQuery last(int days, Times times) {
        DaysQuery query = new DaysQuery();
        LocalDate today = LocalDate.ofInstant(times.now(), times.zone());
        query.from = today.minusDays(days - 1L).toString();
        query.to = today.toString();
        return query;
    }

    LocalDate lastDay(Times times) {
        return isGiven(to) ? day(to, "to") : LocalDate.ofInstant(times.now(), times.zone());
    }

    LocalDate firstDay(Times times) {
        return isGiven(from) ? day(from, "from") : lastDay(times).minusDays(DEFAULT_DAYS - 1);
    }

    Period period(Times times) {
        return new Period(
                firstDay(times).atStartOfDay(times.zone()).toInstant(),
                lastDay(times).plusDays(1).atStartOfDay(times.zone()).toInstant());
    }

    static boolean isGiven(String text) {
        return text != null && !text.isEmpty();
    }

    /** @param params in their order */
    static String address(String path, Map<String, String> params) {
        return params.entrySet().stream()
                .map(param -> param.getKey() + "=" + URLEncoder.encode(param.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private static LocalDate day(String text, String field) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1970 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw wrongDay(field);
        }
        throw wrongDay(field);
    }

    private static Refusal.Invalid wrongDay(String field) {
        return new Refusal.Invalid(field, "Write a day such as 2026-11-24.");
    }
}
