package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.calendar.DatedCalendar;
import io.pledgedesk.sla.Clocks;
import io.pledgedesk.sla.Corrections;
import io.pledgedesk.sla.HoursCorrection;
import io.pledgedesk.sla.Stint;
import io.pledgedesk.sla.Stints;
import io.pledgedesk.sla.engine.SlaClock;
import io.pledgedesk.sla.engine.Waiver;
import io.pledgedesk.sla.forecast.Forecasts;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.web.ui.SlaChip;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.ClockWords;
import io.pledgedesk.web.ui.words.CorrectionWords;
import io.pledgedesk.web.ui.words.ForecastWords;
import io.pledgedesk.web.ui.words.UiWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    private final Forecasts forecasts;
    private final ForecastWords forecast;
    private final Corrections corrections;
    private final CorrectionWords waiving;

    TicketClocks(
            Clocks clocks,
            ClockStory story,
            ClockWords words,
            UiWords ui,
            Forecasts forecasts,
            ForecastWords forecast,
            Corrections corrections,
            CorrectionWords waiving) {
        this.clocks = clocks;
        this.story = story;
        this.words = words;
        this.ui = ui;
        this.forecasts = forecasts;
        this.forecast = forecast;
        this.corrections = corrections;
        this.waiving = waiving;
    }

    List<ClockView> of(Ticket ticket, Times times) {
        Stints stints = clocks.stints(ticket);
        return lastCycles(clocks.evaluate(ticket, times.now()).clocks()).stream()
                .map(clock -> view(ticket, clock, stints.of(clock), times))
                .toList();
    }

    private static Collection<SlaClock> lastCycles(List<SlaClock> all) {
        Map<String, SlaClock> last = new LinkedHashMap<>();
        all.forEach(clock -> last.put(clock.metric().code(), clock));
        return last.values();
    }

    private ClockView view(Ticket ticket, SlaClock clock, List<Stint> stints, Times times) {
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
                why(ticket, clock, times),
                ClockStrip.of(clock, words),
                shares(clock, stints, times));
    }

    private List<ClockView.WhyLine> why(Ticket ticket, SlaClock clock, Times times) {
        List<ClockView.WhyLine> lines = new ArrayList<>(story.tell(clock, calendarOf(ticket, clock, times), times));
        clock.waiver().ifPresent(waiver -> lines.add(waived(clock, waiver, times)));
        forecasts
                .of(ticket, clock)
                .ifPresent(chance -> lines.add(new ClockView.WhyLine(
                        forecast.head(),
                        forecast.missPercent(chance.percent()) + ", "
                                + forecast.from(chance.samples(), chance.basis().code()),
                        null)));
        return lines;
    }

    private ClockView.WhyLine waived(SlaClock clock, Waiver waiver, Times times) {
        HoursCorrection correction =
                corrections.byIds(List.of(waiver.correctionId())).get(waiver.correctionId());
        return new ClockView.WhyLine(
                times.brief(waiver.at()).text(),
                waiving.waivedWhy(
                        correction.by().name(),
                        correction.reason(),
                        times.by(clock.breachedAt().orElseThrow()).text()),
                waiving.waivedShort());
    }

    /** Worth telling once the ticket has changed hands. */
    private List<ClockView.WhyLine> shares(SlaClock clock, List<Stint> stints, Times times) {
        if (stints.size() < 2) {
            return List.of();
        }
        List<ClockView.WhyLine> lines = new ArrayList<>();
        for (Stint stint : stints) {
            String holder = stint.holder() == null ? words.nobody() : stint.holder();
            boolean isFirst = lines.isEmpty();
            lines.add(new ClockView.WhyLine(
                    holder,
                    isFirst
                            ? words.hadItFirst(stint.usedPercent(clock.targetSeconds()))
                            : words.inherited(
                                    stint.usedPercent(clock.targetSeconds()),
                                    stint.inheritedPercent(clock.targetSeconds())),
                    length(stint.seconds(), times)));
        }
        return lines;
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
            case MISSED -> missed(clock, target, times);
            case CANCELLED -> new Face("", "x", null, words.cancelled(), words.cancelledText(), "ok");
        };
    }

    private Face missed(SlaClock clock, String target, Times times) {
        String detail = clock.isBreached() ? words.missed(target) : words.missed(target) + ", " + waiving.waivedShort();
        return new Face("late", "triangle-alert", null, lateness(clock, times), detail, "late");
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
        if (clock.isBreached()) {
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
