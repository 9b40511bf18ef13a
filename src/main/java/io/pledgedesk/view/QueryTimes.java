package io.pledgedesk.view;

import io.pledgedesk.kernel.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times in the search box: {@code <2h}, {@code >3d}, {@code 2026-11-24}. */
final class QueryTimes {

    private static final Pattern LENGTH = Pattern.compile("([<>])(\\d{1,4})([mhdw])");

    private QueryTimes() {}

    static boolean isComparison(String value) {
        return value.startsWith("<") || value.startsWith(">");
    }

    /** {@code <2h}: within the next two hours, or past. */
    static Criterion ahead(Criterion.Moment moment, QueryTerm term, Instant now) {
        Matcher length = matched(term);
        Instant bound = now.plus(lengthOf(length));
        return length.group(1).equals("<")
                ? new Criterion.Before(moment, bound)
                : new Criterion.All(List.of(
                        new Criterion.From(moment, bound),
                        new Criterion.Before(moment, io.pledgedesk.ticket.Due.NEVER)));
    }

    /** {@code <2h}: within the last two hours; a date: on that day. */
    static Criterion back(Criterion.Moment moment, QueryTerm term, Instant now, ZoneId zone) {
        if (!isComparison(term.value())) {
            return onDay(moment, term, zone);
        }
        Matcher length = matched(term);
        Instant bound = now.minus(lengthOf(length));
        return length.group(1).equals("<") ? new Criterion.From(moment, bound) : new Criterion.Before(moment, bound);
    }

    private static Criterion onDay(Criterion.Moment moment, QueryTerm term, ZoneId zone) {
        try {
            LocalDate day = LocalDate.parse(term.value());
            return new Criterion.All(List.of(
                    new Criterion.From(moment, day.atStartOfDay(zone).toInstant()),
                    new Criterion.Before(
                            moment, day.plusDays(1).atStartOfDay(zone).toInstant())));
        } catch (DateTimeException e) {
            throw unknown(term);
        }
    }

    private static Matcher matched(QueryTerm term) {
        Matcher length = LENGTH.matcher(term.value());
        if (!length.matches()) {
            throw unknown(term);
        }
        return length;
    }

    private static Duration lengthOf(Matcher length) {
        long n = Long.parseLong(length.group(2));
        return switch (length.group(3)) {
            case "m" -> Duration.ofMinutes(n);
            case "h" -> Duration.ofHours(n);
            case "d" -> Duration.ofDays(n);
            default -> Duration.ofDays(7 * n);
        };
    }

    private static Refusal.Invalid unknown(QueryTerm term) {
        return new Refusal.Invalid(
                "q",
                "“" + term.key() + ":" + QueryLanguage.shortened(term.value())
                        + "” is not a time. Write for example <30m, <2h, >3d or 2026-11-24.");
    }
}
