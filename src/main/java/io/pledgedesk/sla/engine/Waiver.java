package io.pledgedesk.sla.engine;

import java.time.Instant;

/**
 * A breach that stays on record but no longer stands: by the hours as they were corrected nothing was late (sla.md E3).
 *
 * @param correctionId of the correction that withdrew it
 * @param at when that was
 */
public record Waiver(long correctionId, Instant at) {}
