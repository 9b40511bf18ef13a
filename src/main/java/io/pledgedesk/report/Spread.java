package io.pledgedesk.report;

import java.util.List;

/**
 * How long something took, in seconds; an average never stands alone. Null where nothing was measured.
 *
 * @param average in calendar time, as are {@code median} and {@code p90}
 * @param p90 nine of ten took at most this long
 * @param businessAverage in business time of the policy's calendar; only tickets with a promise have one
 */
public record Spread(
        int count, Long average, Long median, Long p90, Long businessAverage, Long businessMedian, Long businessP90) {

    static Spread of(Row row) {
        return new Spread(
                row.count(0),
                row.seconds(1),
                row.seconds(2),
                row.seconds(3),
                row.seconds(4),
                row.seconds(5),
                row.seconds(6));
    }

    /** As the database does it: between two values a percentile lies on the line between them. */
    static Spread of(List<Long> calendar, List<Long> business) {
        return new Spread(
                calendar.size(),
                average(calendar),
                percentile(calendar, 50),
                percentile(calendar, 90),
                average(business),
                percentile(business, 50),
                percentile(business, 90));
    }

    private static Long average(List<Long> values) {
        return values.isEmpty()
                ? null
                : Math.round(values.stream().mapToLong(value -> value).average().orElseThrow());
    }

    private static Long percentile(List<Long> values, int percent) {
        if (values.isEmpty()) {
            return null;
        }
        List<Long> sorted = values.stream().sorted().toList();
        int hundredths = (sorted.size() - 1) * percent;
        long low = sorted.get(hundredths / 100);
        long high = sorted.get(Math.min(sorted.size() - 1, hundredths / 100 + 1));
        return Math.round(low + (high - low) * (hundredths % 100) / 100.0);
    }
}
