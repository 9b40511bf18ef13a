package io.pledgedesk.calendar.time;

import java.util.Arrays;

/**
 * The open time of one stretch of 2²⁵ seconds (a little more than a year), ready to count: a binary search instead of
 * a walk over days. All numbers are seconds from the start of the block.
 *
 * @param openFrom ascending; with {@code openTo} the open intervals, which neither overlap nor touch
 * @param usedBefore open seconds before each interval
 * @param special the exceptions' dates
 */
record Block(long index, int[] openFrom, int[] openTo, int[] usedBefore, SpecialSpan[] special) {

    static final int SHIFT = 25;
    static final int LENGTH = 1 << SHIFT;

    /** A local date with an exception, as far as it lies in the block. */
    record SpecialSpan(int from, int to, String name) {}

    static long indexOf(long epochSecond) {
        return epochSecond >> SHIFT;
    }

    static long startOf(long index) {
        return index << SHIFT;
    }

    static Block of(long index, OpenSpans open, SpecialSpan[] special) {
        int[] usedBefore = new int[open.size()];
        for (int i = 1; i < usedBefore.length; i++) {
            usedBefore[i] = usedBefore[i - 1] + open.to(i - 1) - open.from(i - 1);
        }
        return new Block(index, open.froms(), open.tos(), usedBefore, special);
    }

    long start() {
        return startOf(index);
    }

    long end() {
        return startOf(index + 1);
    }

    /** Open seconds of the whole block. */
    int total() {
        int last = usedBefore.length - 1;
        return last < 0 ? 0 : usedBefore[last] + openTo[last] - openFrom[last];
    }

    /** Open seconds from the start of the block to an offset of 0 to {@link #LENGTH}. */
    int usedUpTo(int offset) {
        int i = lastAtOrBefore(openFrom, offset);
        return i < 0 ? 0 : usedBefore[i] + Math.min(offset, openTo[i]) - openFrom[i];
    }

    /** The offset just after so many open seconds, 1 to {@link #total()}: what is used up at closing ends at closing. */
    int offsetAfter(int seconds) {
        int i = lastAtOrBefore(usedBefore, seconds - 1);
        return openFrom[i] + seconds - usedBefore[i];
    }

    /** Index of the first interval that ends after an offset; their number when there is none. */
    int firstEndingAfter(int offset) {
        return lastAtOrBefore(openTo, offset) + 1;
    }

    private static int lastAtOrBefore(int[] ascending, int value) {
        int found = Arrays.binarySearch(ascending, value);
        return found >= 0 ? found : -found - 2;
    }
}
