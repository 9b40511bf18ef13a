package io.pledgedesk.report;

/**
 * What came and went in one hour.
 *
 * @param hour counts from the start of the day, from 0
 */
public record Hour(int hour, int arrived, int solved) {}
