package io.pledgedesk.sla.engine;

/**
 * An escalation level: fires at most once for each cycle of its metric (sla.md W3).
 *
 * @param id the caller's, comes back in each {@link Firing}
 */
public record Level(long id, Metric metric, Threshold threshold) {}
