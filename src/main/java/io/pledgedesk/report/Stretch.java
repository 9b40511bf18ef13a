package io.pledgedesk.report;

import java.time.LocalDate;

/**
 * What came and was solved in some days of the reader's zone.
 *
 * @param from the first day
 * @param last the last day, itself included
 * @param solved tickets, one that was solved twice in the stretch once
 */
public record Stretch(LocalDate from, LocalDate last, int arrived, int solved) {}
