package io.pledgedesk.sla.whatif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The tickets of a period, packed, kept for the next draft about the same period. It is whole or it is nothing, and holds
 * only as long as the histories that it was made from are all there is.
 */
final class Past {

    /** A million and a half tickets; a longer past is read anew for each question. */
    private static final long MOST_BYTES = 64L << 20;

    private final Instant from;
    private final Instant to;
    private final PastReader.Extent extent;
    private final boolean who;
    private final Names names;
    private final List<Block> blocks = new ArrayList<>();
    private long bytes;

    Past(Instant from, Instant to, PastReader.Extent extent, boolean who, Names names) {
        this.from = from;
        this.to = to;
        this.extent = extent;
        this.who = who;
        this.names = names;
    }

    boolean answers(Instant otherFrom, Instant otherTo, PastReader.Extent now, boolean askWho) {
        return from.equals(otherFrom) && to.equals(otherTo) && extent.equals(now) && (who || !askWho);
    }

    void add(Block block) {
        bytes += block.packed().length;
        if (isKept()) {
            blocks.add(block);
        } else {
            blocks.clear();
        }
    }

    boolean isKept() {
        return bytes <= MOST_BYTES;
    }

    List<Block> blocks() {
        return blocks;
    }

    boolean who() {
        return who;
    }

    Names names() {
        return names;
    }
}
