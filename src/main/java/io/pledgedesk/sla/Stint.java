package io.pledgedesk.sla;

import java.time.Instant;

/**
 * What one holder used up of a clock's target while the ticket was theirs (metrics.md, fair share).
 *
 * @param teamId null when it was in no team
 * @param agentId null when it was nobody's
 * @param from inclusive
 * @param to exclusive
 * @param seconds of business time that the clock counted meanwhile
 * @param usedBefore of the target, by all holders before; more than the target when it was late already
 */
public record Stint(
        Long teamId, String team, Long agentId, String agent, Instant from, Instant to, long seconds, long usedBefore) {

    /** The agent, else the team; null when it was nobody's. */
    public String holder() {
        return agent != null ? agent : team;
    }

    /** Whole percent of a target that were left when the ticket came to this holder; 0 when none were. */
    public int inheritedPercent(long targetSeconds) {
        return percent(Math.max(0, targetSeconds - usedBefore), targetSeconds);
    }

    /** Whole percent of a target; more than 100 for one who went beyond it alone. */
    public int usedPercent(long targetSeconds) {
        return percent(seconds, targetSeconds);
    }

    private static int percent(long seconds, long targetSeconds) {
        return targetSeconds == 0 ? 0 : (int) (seconds * 100 / targetSeconds);
    }
}
