package io.pledgedesk.sla;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Positions for policies in a wanted order; equal positions are told apart by age. */
final class PolicyOrder {

    private PolicyOrder() {}

    /**
     * @param order as it is wanted
     * @param positions those in use, ascending
     * @return new positions by policy, only of those that must change
     */
    static Map<Long, Integer> positions(List<PolicyDetails> order, List<Integer> positions) {
        Map<Long, Integer> changes = new LinkedHashMap<>();
        long last = Long.MIN_VALUE;
        long lastId = 0;
        for (int i = 0; i < order.size(); i++) {
            PolicyDetails policy = order.get(i);
            long position = Math.max(positions.get(i), last);
            if (position == last && policy.id() < lastId) {
                position++;
            }
            if (position != policy.form().position()) {
                changes.put(policy.id(), (int) position);
            }
            last = position;
            lastId = policy.id();
        }
        return changes;
    }
}
