package io.pledgedesk.notification;

import java.util.List;

/**
 * Who was told, and by which ways.
 *
 * @param ways {@code bell}, {@code mail}; empty when the agent wants no news of this kind
 */
public record Told(long agentId, String name, List<String> ways) {

    public Told {
        ways = List.copyOf(ways);
    }
}
