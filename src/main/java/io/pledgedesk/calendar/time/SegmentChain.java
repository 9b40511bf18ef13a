package io.pledgedesk.calendar.time;

import io.pledgedesk.calendar.time.Segment.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Joins stretches of time that follow each other, so that neighbours always differ in kind. */
final class SegmentChain {

    /** More are no explanation any more. */
    private static final int MOST_SEGMENTS = 250_000;

    private static final int MOST_NAMES = 5;

    private final List<Segment> done = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private Kind kind;
    private long from;
    private long to;

    /** Adds {@code [from, to)}, which starts where the last one ended; nothing when it is empty. */
    void append(long from, long to, Kind kind, String name) {
        if (from >= to) {
            return;
        }
        if (kind != this.kind) {
            finish();
            this.from = from;
            this.kind = kind;
        }
        this.to = to;
        if (name != null && names.size() < MOST_NAMES) {
            names.add(name);
        }
    }

    void append(Segment segment) {
        append(segment.from().getEpochSecond(), segment.to().getEpochSecond(), segment.kind(), segment.name());
    }

    List<Segment> toList() {
        finish();
        return List.copyOf(done);
    }

    private void finish() {
        if (kind == null) {
            return;
        }
        if (done.size() == MOST_SEGMENTS) {
            throw new HorizonException("There are more than 250,000 changes of open and closed in this time.");
        }
        String name = names.isEmpty() ? null : String.join(", ", names);
        done.add(new Segment(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to), kind, name));
        names.clear();
        kind = null;
    }
}
