package io.pledgedesk.channel.imports;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Which tickets an import of any length has created: a bit for each, since their ids lie close together. */
final class CreatedTickets {

    private final BitSet after = new BitSet();
    private final Set<Long> elsewhere = new HashSet<>();
    private long first = -1;

    void add(long id) {
        first = first < 0 ? id : first;
        if (isNear(id)) {
            after.set((int) (id - first));
        } else {
            elsewhere.add(id);
        }
    }

    boolean contains(long id) {
        return first >= 0 && (isNear(id) ? after.get((int) (id - first)) : elsewhere.contains(id));
    }

    private boolean isNear(long id) {
        return id >= first && id - first < Integer.MAX_VALUE;
    }
}
