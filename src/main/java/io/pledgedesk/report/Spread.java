package io.pledgedesk.report;

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
}
