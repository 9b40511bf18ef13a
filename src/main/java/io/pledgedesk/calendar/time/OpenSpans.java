package io.pledgedesk.calendar.time;

import java.util.Arrays;

/** Collects intervals of seconds and unites them, so that none counts twice (sla.md C4). */
final class OpenSpans {

    private final int length;
    private long[] spans = new long[1024];
    private int size;

    /** @param length intervals are cut to 0 … length */
    OpenSpans(int length) {
        this.length = length;
    }

    /** Adds {@code [from, to)}. What is empty, negative or outside vanishes. */
    void add(long from, long to) {
        long start = Math.max(from, 0);
        long end = Math.min(to, length);
        if (start >= end) {
            return;
        }
        if (size == spans.length) {
            spans = Arrays.copyOf(spans, size * 2);
        }
        spans[size++] = start << Integer.SIZE | end;
    }

    /** Sorts what was added and joins what overlaps or touches. */
    OpenSpans united() {
        Arrays.sort(spans, 0, size);
        int last = 0;
        for (int i = 1; i < size; i++) {
            if (from(i) <= to(last)) {
                spans[last] = (long) from(last) << Integer.SIZE | Math.max(to(last), to(i));
            } else {
                spans[++last] = spans[i];
            }
        }
        size = Math.min(size, last + 1);
        return this;
    }

    int size() {
        return size;
    }

    int from(int i) {
        return (int) (spans[i] >> Integer.SIZE);
    }

    int to(int i) {
        return (int) spans[i];
    }

    int[] froms() {
        return Arrays.stream(spans, 0, size)
                .mapToInt(span -> (int) (span >> Integer.SIZE))
                .toArray();
    }

    int[] tos() {
        return Arrays.stream(spans, 0, size).mapToInt(span -> (int) span).toArray();
    }
}
