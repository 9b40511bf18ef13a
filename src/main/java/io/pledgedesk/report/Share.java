package io.pledgedesk.report;

/**
 * What fell to one team or one person.
 *
 * @param id null for no team, nobody
 * @param created in the period
 * @param solved in the period
 * @param open now
 * @param late of the open ones
 */
public record Share(Long id, String name, int created, int solved, int open, int late) {}
