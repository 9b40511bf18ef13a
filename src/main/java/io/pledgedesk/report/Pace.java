package io.pledgedesk.report;

/**
 * How fast one kind of promise was kept, in business seconds.
 *
 * @param target the median target of the same clocks; null where nothing was measured, as are the others
 */
public record Pace(String metric, int count, Long median, Long p90, Long target) {}
