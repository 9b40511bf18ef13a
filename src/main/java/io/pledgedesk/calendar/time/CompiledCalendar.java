package io.pledgedesk.calendar.time;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A calendar that counts fast: a binary search within a block of about a year, one addition for each block between.
 * Blocks are made when they are first needed and the last 64 or so are kept, so memory stays small whatever is asked.
 * Safe for any number of threads: two may make the same block, and both are right.
 */
final class CompiledCalendar implements BusinessTime {

    private static final int KEPT = 64;

    private final BlockCompiler compiler;
    private final AtomicReferenceArray<Block> blocks = new AtomicReferenceArray<>(KEPT);

    CompiledCalendar(CalendarDefinition definition) {
        this.compiler = new BlockCompiler(definition);
    }

    @Override
    public Instant add(Instant start, long seconds) {
        long horizon = Horizon.of(start, seconds);
        if (seconds == 0) {
            return start;
        }
        Block block = block(Block.indexOf(start.getEpochSecond()));
        long wanted = seconds + block.usedUpTo((int) (start.getEpochSecond() - block.start()));
        while (wanted > block.total()) {
            if (block.end() > horizon) {
                throw Horizon.exceeded();
            }
            wanted -= block.total();
            block = block(block.index() + 1);
        }
        long end = block.start() + block.offsetAfter((int) wanted);
        if (end > horizon) {
            throw Horizon.exceeded();
        }
        return Instant.ofEpochSecond(end);
    }

    @Override
    public long between(Instant from, Instant to) {
        Horizon.require(from, to);
        return from.isAfter(to)
                ? -count(to.getEpochSecond(), from.getEpochSecond())
                : count(from.getEpochSecond(), to.getEpochSecond());
    }

    private long count(long from, long to) {
        Block block = block(Block.indexOf(from));
        long used = -block.usedUpTo((int) (from - block.start()));
        while (block.end() < to) {
            used += block.total();
            block = block(block.index() + 1);
        }
        return used + block.usedUpTo((int) (to - block.start()));
    }

    @Override
    public List<Segment> segments(Instant from, Instant to) {
        Horizon.require(from, to);
        SegmentChain chain = new SegmentChain();
        long start = from.getEpochSecond();
        while (start < to.getEpochSecond()) {
            Block block = block(Block.indexOf(start));
            long end = Math.min(block.end(), to.getEpochSecond());
            BlockSegments.append(block, (int) (start - block.start()), (int) (end - block.start()), chain);
            start = end;
        }
        return chain.toList();
    }

    private Block block(long index) {
        int slot = (int) Math.floorMod(index, (long) KEPT);
        Block kept = blocks.get(slot);
        if (kept == null || kept.index() != index) {
            kept = compiler.compile(index);
            blocks.set(slot, kept);
        }
        return kept;
    }
}
