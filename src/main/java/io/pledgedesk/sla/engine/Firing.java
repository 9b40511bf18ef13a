package io.pledgedesk.sla.engine;

import java.time.Instant;

/**
 * An escalation level was reached, by the whole timeline: what happened before the rule existed, or in an import, is the
 * caller's to leave out. Level, metric and cycle are a unique key (sla.md W3).
 *
 * @param levelId the {@link Level}'s
 * @param at the instant at which it was reached
 */
public record Firing(long levelId, Metric metric, int cycle, Instant at) {}
