package io.pledgedesk.sla.engine;

import io.pledgedesk.calendar.time.AlwaysOpen;
import io.pledgedesk.calendar.time.BusinessTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Random tickets under random terms; much happens at one instant, or a second apart. */
class RandomHistories extends DomainContextBase {

    /** @param offset seconds after the creation */
    private record Draft(int offset, Happening happening) {}

    @Provide
    Arbitrary<BusinessTime> calendars() {
        return Arbitraries.frequencyOf(Tuple.of(3, blinking()), Tuple.of(1, Arbitraries.just(new AlwaysOpen())));
    }

    private static Arbitrary<BusinessTime> blinking() {
        return Arbitraries.of(true, false)
                .list()
                .ofMinSize(3)
                .ofMaxSize(12)
                .filter(pattern -> pattern.contains(true))
                .map(Blinking::new);
    }

    @Provide
    Arbitrary<Terms> terms() {
        Arbitrary<Map<Metric, Duration>> targets = Arbitraries.maps(
                        Arbitraries.of(Metric.class),
                        Arbitraries.integers().between(1, 40).map(Duration::ofSeconds))
                .ofMinSize(1);
        return Combinators.combine(targets, pauses(), Arbitraries.of(NextResponseStart.class), warnings(), calendars())
                .as((promised, paused, starts, warnAt, calendar) ->
                        new Terms(1, 1, "Some", "normal", promised, paused, starts, warnAt, calendar));
    }

    private static Arbitrary<Map<Metric, Set<TicketStatus>>> pauses() {
        Set<TicketStatus> possible =
                Set.of(TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.PENDING, TicketStatus.ON_HOLD);
        Arbitrary<Map<Metric, Set<TicketStatus>>> any = Arbitraries.maps(
                Arbitraries.of(Metric.class), Arbitraries.subsetOf(possible).map(Set::copyOf));
        return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(Terms.DEFAULT_PAUSES)), Tuple.of(1, any));
    }

    private static Arbitrary<Threshold> warnings() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 100).map(Threshold.Percent::new),
                Arbitraries.just(new Threshold.MinutesBefore(1)));
    }

    @Provide
    Arbitrary<Threshold> thresholds() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(1, 250).map(Threshold.Percent::new)),
                Tuple.of(1, Arbitraries.just(new Threshold.Percent(100))),
                Tuple.of(1, Arbitraries.integers().between(0, 1).map(Threshold.MinutesBefore::new)),
                Tuple.of(2, Arbitraries.integers().between(0, 1).map(Threshold.MinutesAfter::new)));
    }

    @Provide
    Arbitrary<List<Level>> levels() {
        return Combinators.combine(Arbitraries.of(Metric.class), thresholds())
                .as((metric, threshold) -> new Level(0, metric, threshold))
                .list()
                .ofMaxSize(6)
                .map(RandomHistories::numbered);
    }

    private static List<Level> numbered(List<Level> levels) {
        List<Level> numbered = new ArrayList<>();
        levels.forEach(level -> numbered.add(new Level(numbered.size() + 1, level.metric(), level.threshold())));
        return numbered;
    }

    @Provide
    Arbitrary<History> histories() {
        return terms().list().ofMinSize(1).ofMaxSize(3).flatMap(terms -> historiesUnder(numberedTerms(terms)));
    }

    private static List<Terms> numberedTerms(List<Terms> all) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Terms(
                        i + 1,
                        1,
                        "Some",
                        "normal",
                        all.get(i).targets(),
                        all.get(i).pauseWhile(),
                        all.get(i).nextResponseStarts(),
                        all.get(i).warnAt(),
                        all.get(i).calendar()))
                .toList();
    }

    private static Arbitrary<History> historiesUnder(List<Terms> terms) {
        Arbitrary<Happening> birth = Arbitraries.of(
                new Happening.OpenedByCustomer(), new Happening.OpenedByCustomer(), new Happening.OpenedByAgent());
        Arbitrary<List<Integer>> offsets = Arbitraries.integers()
                .between(0, History.LAST_EVENT)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
        return Combinators.combine(birth, offsets, Arbitraries.of(true, true, true, false))
                .as((first, pool, promised) -> new Start(first, pool, promised ? List.of(terms.get(0)) : List.of()))
                .flatMap(start -> drafts(start, terms).list().ofMaxSize(14).map(start::history));
    }

    private record Start(Happening birth, List<Integer> pool, List<Terms> initial) {

        History history(List<Draft> drafts) {
            List<TimelineEvent> events = new ArrayList<>();
            events.add(new TimelineEvent(History.BIRTH, 1, birth));
            initial.forEach(
                    terms -> events.add(new TimelineEvent(History.BIRTH, 2, new Happening.TermsApplied(terms))));
            drafts.forEach(draft -> events.add(
                    new TimelineEvent(History.at(draft.offset()), 2 * events.size() + 4L, draft.happening())));
            return new History(withKnownHours(events));
        }
    }

    /**
     * As a reader of histories tells it: each correction with all that is known by then, and terms, both those that hold and
     * those that come, by the hours as they are known.
     */
    private static List<TimelineEvent> withKnownHours(List<TimelineEvent> events) {
        Map<Terms.Source, BusinessTime> known = new HashMap<>();
        List<TimelineEvent> told = new ArrayList<>();
        Terms held = null;
        for (TimelineEvent event : events.stream().sorted(History.IN_ORDER).toList()) {
            Happening happening = event.happening();
            if (happening instanceof Happening.HoursCorrected corrected) {
                known.putAll(corrected.hours());
                happening = new Happening.HoursCorrected(told.size(), known);
                if (held != null) {
                    told.add(new TimelineEvent(event.at(), event.sequence() + 1, History.applied(held, known)));
                }
            } else if (happening instanceof Happening.TermsApplied applied) {
                held = applied.terms();
                happening = History.applied(held, known);
            } else if (happening instanceof Happening.TermsRemoved) {
                held = null;
            }
            told.add(new TimelineEvent(event.at(), event.sequence(), happening));
        }
        return List.copyOf(told);
    }

    private static Arbitrary<Draft> drafts(Start start, List<Terms> terms) {
        Arbitrary<Integer> offsets = Combinators.combine(
                        Arbitraries.of(start.pool()), Arbitraries.of(0, 0, 0, 0, 1, -1))
                .as((offset, aSecond) -> Math.max(0, offset + aSecond));
        return Combinators.combine(offsets, happenings(terms)).as(Draft::new);
    }

    private static Arbitrary<Happening> happenings(List<Terms> terms) {
        Arbitrary<Happening> corrections = Combinators.combine(Arbitraries.of(terms), blinking())
                .as((corrected, hours) -> new Happening.HoursCorrected(0, Map.of(corrected.source(), hours)));
        return Arbitraries.frequencyOf(
                Tuple.of(3, corrections),
                Tuple.of(6, Arbitraries.just(new Happening.CustomerWrote())),
                Tuple.of(6, Arbitraries.just(new Happening.AgentReplied())),
                Tuple.of(9, Arbitraries.of(TicketStatus.class).map(Happening.StatusChanged::new)),
                Tuple.of(4, Arbitraries.of(terms).map(Happening.TermsApplied::new)),
                Tuple.of(1, Arbitraries.just(new Happening.TermsRemoved())),
                Tuple.of(1, Arbitraries.of(new Happening.Ended(), new Happening.CustomerWrote())));
    }
}
