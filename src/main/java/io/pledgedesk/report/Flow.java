package io.pledgedesk.report;

import java.math.BigDecimal;

/**
 * What came in and what was done in a period, in tickets.
 *
 * @param solved solved at least once in the period
 * @param reopened of the solved ones, opened again by a customer message within 7 days
 * @param backlog unsolved at the end of the period, or now if that is earlier
 * @param oneTouch of the solved ones, those with exactly one public reply of a person, or call to the customer, and not reopened
 * @param solvedWithoutReply of the solved ones; shown apart, because silence is no service
 * @param reopenedPercent of the solved ones; null of nothing
 * @param firstContact of the solved ones, those with no further customer message after the first
 * @param promised of the solved ones, those with a promise that was kept or missed
 * @param allKept of these, those of which every promise was kept
 */
public record Flow(
        int created,
        int solved,
        int reopened,
        int backlog,
        int oneTouch,
        int solvedWithoutReply,
        BigDecimal withoutReplyPercent,
        BigDecimal reopenedPercent,
        BigDecimal oneTouchPercent,
        int firstContact,
        BigDecimal firstContactPercent,
        int promised,
        int allKept,
        BigDecimal allKeptPercent) {}
