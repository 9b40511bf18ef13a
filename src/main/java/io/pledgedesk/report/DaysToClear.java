package io.pledgedesk.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How long what is open would take at the pace of the last ten business days.
 *
 * @param open unsolved tickets now
 * @param solved tickets on the last ten business days before today
 * @param days open ÷ solved a business day, one place; null when nothing was solved
 * @param daysBefore the same as it was ten business days ago; null when nothing was solved then
 */
public record DaysToClear(int open, int solved, BigDecimal days, BigDecimal daysBefore) {

    static BigDecimal days(int open, int solved, int businessDays) {
        return solved == 0
                ? null
                : BigDecimal.valueOf((long) open * businessDays)
                        .divide(BigDecimal.valueOf(solved), 1, RoundingMode.HALF_UP);
    }
}
