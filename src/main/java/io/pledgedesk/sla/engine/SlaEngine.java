package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How the promises to a ticket stand: replays what happened to it, from the creation, by instants. It doesn't matter when
 * or how often it is asked; asked about an instant it answers what held then, about a future one what will hold if nothing
 * else happens.
 */
public final class SlaEngine {

    private SlaEngine() {}

    /** Without escalation levels. */
    public static Evaluation evaluate(Collection<TimelineEvent> timeline, Instant now) {
        return evaluate(timeline, now, List.of());
    }

    /**
     * @param timeline of one ticket, in any order; what is later than {@code now} is ignored
     * @param now UTC, cut to the second
     * @param levels of escalation; may be empty
     * @throws io.pledgedesk.calendar.time.HorizonException when {@code now} is centuries away from the ticket
     */
    public static Evaluation evaluate(Collection<TimelineEvent> timeline, Instant now, Collection<Level> levels) {
        Instant at = now.truncatedTo(ChronoUnit.SECONDS);
        return Story.of(timeline, at)
                .map(story -> evaluate(story, at, levels))
                .orElseGet(() -> new Evaluation(
                        at,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        SlaState.NONE,
                        Optional.empty(),
                        Optional.empty()));
    }

    /** The states that {@link #evaluate} would answer for the clocks, in the same order, without what explains them. */
    public static List<Verdict> judge(Collection<TimelineEvent> timeline, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.SECONDS);
        List<Verdict> verdicts = new ArrayList<>();
        Story.of(timeline, at).ifPresent(story -> story.lives().forEach(lives -> reckon(lives, story, at)
                .forEach(each -> verdicts.add(new Verdict(each.metric(), each.cycle(), each.state())))));
        return verdicts;
    }

    /** How long a ticket stood in which status, from its creation to {@code now}, in order and without gaps. */
    public static List<StatusSpan> spans(Collection<TimelineEvent> timeline, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.SECONDS);
        return Story.of(timeline, at).map(story -> StatusSpans.of(story, at)).orElse(List.of());
    }

    private static Evaluation evaluate(Story story, Instant now, Collection<Level> levels) {
        List<Reckoning> reckonings = story.lives().stream()
                .flatMap(lives -> reckon(lives, story, now).stream())
                .toList();
        List<Alarm> alarms =
                reckonings.stream().map(each -> new Alarm(each, levels, now)).toList();
        List<SlaClock> clocks = alarms.stream().map(Alarm::clock).toList();
        Optional<Terms> terms = story.terms().latest();
        return new Evaluation(
                now,
                terms,
                clocks,
                inOrder(reckonings.stream().flatMap(each -> Chronicle.of(each, now).stream()), Transition::at),
                inOrder(alarms.stream().flatMap(Alarm::firings), Firing::at),
                terms.map(any -> worst(clocks)).orElse(SlaState.NONE),
                first(clocks),
                clocks.stream().flatMap(clock -> clock.wakeAt().stream()).min(Comparator.naturalOrder()));
    }

    /** Of what is about one instant the order stays as it is told. */
    private static <T> List<T> inOrder(Stream<T> told, Function<T, Instant> at) {
        return told.sorted(Comparator.comparing(at)).toList();
    }

    /**
     * Cycles count the waiting periods, whether anything was promised about them or not; the wait for the first reply is one
     * only where a policy has counted it as such (sla.md K2).
     */
    private static List<Reckoning> reckon(List<Life> lives, Story story, Instant now) {
        List<Reckoning> reckonings = new ArrayList<>();
        int cycle = 1;
        for (Life life : lives) {
            List<Epoch> epochs = Epochs.of(life, story);
            if (!epochs.isEmpty()) {
                reckonings.add(new Reckoning(life, cycle, epochs, story, now));
            }
            if (!epochs.isEmpty() || !life.isOpening()) {
                cycle++;
            }
        }
        return reckonings;
    }

    private static SlaState worst(List<SlaClock> clocks) {
        return clocks.stream()
                .map(SlaClock::standing)
                .min(Comparator.naturalOrder())
                .orElse(SlaState.DONE);
    }

    private static Optional<SlaClock> first(List<SlaClock> clocks) {
        return clocks.stream()
                .filter(clock ->
                        clock.state() == ClockState.RUNNING && clock.dueAt().isPresent())
                .min(Comparator.comparing(clock -> clock.dueAt().orElseThrow()));
    }
}
