package io.pledgedesk.sla.engine;

import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.calendar.time.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a clock shows what it shows. Costs little until it is asked for. */
public final class Explanation {

    private final Course course;
    private final BusinessTime calendar;

    Explanation(Course course, BusinessTime calendar) {
        this.course = course;
        this.calendar = calendar;
    }

    List<ClockSegment> segments() {
        List<ClockSegment> segments = new ArrayList<>();
        for (Stretch stretch : course.stretches()) {
            for (Segment segment : calendar.segments(stretch.from(), stretch.to())) {
                append(segments, explain(segment, stretch));
            }
        }
        return segments;
    }

    private static ClockSegment explain(Segment segment, Stretch stretch) {
        ClockSegment.Reason reason =
                switch (segment.kind()) {
                    case CLOSED -> ClockSegment.Reason.OUTSIDE_HOURS;
                    case HOLIDAY -> ClockSegment.Reason.HOLIDAY;
                    case COUNTED ->
                        stretch.pausedBy().map(ClockSegment.Reason::of).orElse(ClockSegment.Reason.BUSINESS_HOURS);
                };
        return new ClockSegment(segment.from(), segment.to(), reason, Optional.ofNullable(segment.name()));
    }

    /** Hours outside business that a pause cuts in two are still one stretch. */
    private static void append(List<ClockSegment> segments, ClockSegment next) {
        int last = segments.size() - 1;
        if (last >= 0 && segments.get(last).continuesAs(next)) {
            ClockSegment before = segments.remove(last);
            segments.add(new ClockSegment(before.from(), next.to(), next.reason(), next.name()));
        } else {
            segments.add(next);
        }
    }
}
