package io.pledgedesk.report;

/**
 * What one person holds, in unsolved tickets.
 *
 * @param agentId null for what nobody has
 * @param late past due
 * @param soon due within the next hour
 * @param onTime the others, those without a promise among them
 */
public record Holding(Long agentId, String name, int late, int soon, int onTime) {

    public int total() {
        return late + soon + onTime;
    }
}
