package io.pledgedesk.calendar.time;

import io.pledgedesk.calendar.time.Segment.Kind;

/**
 * Names the time of a block. What isn't open is a holiday on a local date that has an exception, whether closed or with
 * other hours, and closed elsewhere.
 */
final class BlockSegments {

    private final Block block;
    private final SegmentChain chain;
    private int special;

    private BlockSegments(Block block, SegmentChain chain) {
        this.block = block;
        this.chain = chain;
    }

    static void append(Block block, int from, int to, SegmentChain chain) {
        new BlockSegments(block, chain).append(from, to);
    }

    private void append(int from, int to) {
        int at = from;
        for (int i = block.firstEndingAfter(from); i < block.openFrom().length && block.openFrom()[i] < to; i++) {
            int opens = Math.max(at, block.openFrom()[i]);
            int closes = Math.min(to, block.openTo()[i]);
            appendClosed(at, opens);
            append(opens, closes, Kind.COUNTED, null);
            at = closes;
        }
        appendClosed(at, to);
    }

    private void appendClosed(int from, int to) {
        int at = from;
        while (at < to) {
            Block.SpecialSpan special = nextSpecial(at);
            int starts = special == null ? to : Math.max(at, Math.min(to, special.from()));
            append(at, starts, Kind.CLOSED, null);
            at = starts;
            if (at < to) {
                at = Math.min(to, special.to());
                append(starts, at, Kind.HOLIDAY, special.name());
            }
        }
    }

    /** The first exception's date that ends after an offset. Offsets only grow, so the search goes on where it was. */
    private Block.SpecialSpan nextSpecial(int offset) {
        while (special < block.special().length && block.special()[special].to() <= offset) {
            special++;
        }
        return special < block.special().length ? block.special()[special] : null;
    }

    private void append(int from, int to, Kind kind, String name) {
        chain.append(block.start() + from, block.start() + to, kind, name);
    }
}
