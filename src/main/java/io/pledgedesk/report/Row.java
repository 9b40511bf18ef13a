package io.pledgedesk.report;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A row of a native query; the databases differ in how they hand out numbers and instants. */
record Row(Object[] values) {

    String text(int column) {
        return (String) values[column];
    }

    /** Nothing counts as zero. */
    int count(int column) {
        return values[column] == null ? 0 : ((Number) values[column]).intValue();
    }

    Long id(int column) {
        return values[column] == null ? null : ((Number) values[column]).longValue();
    }

    /** Rounded to the whole second, halves up; null for nothing. */
    Long seconds(int column) {
        return values[column] == null
                ? null
                : new java.math.BigDecimal(values[column].toString())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue();
    }

    Instant instant(int column) {
        Object value = values[column];
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return (Instant) value;
    }
}
