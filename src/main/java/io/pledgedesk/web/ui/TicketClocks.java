package io.pledgedesk.web.ui;

import io.pledgedesk.calendar.DatedCalendar;
import io.pledgedesk.sla.Clocks;
import io.pledgedesk.sla.engine.SlaClock;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clocks of one ticket, each with its explanation: of a metric's cycles the last one. */
@ApplicationScoped
class TicketClocks {

    private final Clocks clocks;
    private final ClockStory story;
    private final ClockWords words;
    private final UiWords ui;

    TicketClocks(Clocks clocks, ClockStory story, ClockWords words, UiWords ui) {
        this.clocks = clocks;
        this.story = story;
        this.words = words;
        this.ui = ui;
    }

    List<ClockView> of(Ticket ticket, Times times) {
        return lastCycles(clocks.evaluate(ticket, times.now()).clocks()).stream()
                .map(clock -> view(ticket, clock, times))
                .toList();
    }

    private static Collection<SlaClock> lastCycles(List<SlaClock> all) {
        Map<String, SlaClock> last = new LinkedHashMap<>();
        all.forEach(clock -> last.put(clock.metric().code(), clock));
        return last.values();
    }

    private ClockView view(Ticket ticket, SlaClock clock, Times times) {
        String label = ui.metric(clock.metric().code());
        Face face = face(clock, times);
        int percent = (int) Math.min(100, 100 * clock.elapsedSeconds() / Math.max(1, clock.targetSeconds()));
        return new ClockView(
                label,
                face.css,
                face.icon,
                face.due,
                face.due != null,
                face.text,
                face.detail,
                face.meter,
                percent,
                words.question(label),
                story.tell(clock, calendarOf(ticket, clock, times), times));
    }

    private String calendarOf(Ticket ticket, SlaClock clock, Times times) {
        return clocks.calendar(ticket, clock.terms(), times.now())
                .map(held -> {
                    DatedCalendar version = held.version();
                    return words.calendarText(version.name(), version.zone().getId());
                })
                .orElse(null);
    }

    /** @param due null when nothing counts down */
    private record Face(String css, String icon, Instant due, String text, String detail, String meter) {}

    private Face face(SlaClock clock, Times times) {
        String target = times.tight(Duration.ofSeconds(clock.targetSeconds()));
        return switch (clock.state()) {
            case RUNNING -> running(clock, times);
            case PAUSED -> paused(clock, times);
            case MET -> new Face("met", "check", null, length(clock.elapsedSeconds(), times), words.met(target), "met");
            case MISSED ->
                new Face("late", "triangle-alert", null, lateness(clock, times), words.missed(target), "late");
            case CANCELLED -> new Face("", "x", null, words.cancelled(), words.cancelledText(), "ok");
        };
    }

    private Face running(SlaClock clock, Times times) {
        if (clock.dueAt().isEmpty()) {
            return new Face("", null, null, words.counting(), "", "ok");
        }
        Instant due = clock.dueAt().get();
        String when = times.by(due).text();
        return switch (SlaChip.stateOf(times.now(), clock.warnAt().orElse(null), due)) {
            case LATE -> new Face("late", "triangle-alert", due, times.left(due), words.wasDue(when), "late");
            case SOON -> new Face("soon", "clock-alert", due, times.left(due), words.due(when), "soon");
            default -> new Face("", null, due, times.left(due), words.due(when), "ok");
        };
    }

    private Face paused(SlaClock clock, Times times) {
        if (clock.breachedAt().isPresent()) {
            String since = words.lateSince(times.by(clock.breachedAt().get()).text());
            return new Face("late", "pause", null, ui.paused(), since, "late");
        }
        return new Face("", "pause", null, ui.paused(), words.left(length(clock.remainingSeconds(), times)), "ok");
    }

    private String lateness(SlaClock clock, Times times) {
        Instant stopped = clock.stoppedAt().orElse(times.now());
        return times.late(Duration.between(clock.dueAt().orElse(stopped), stopped));
    }

    private static String length(long seconds, Times times) {
        return times.tight(Duration.ofSeconds(seconds));
    }
}
