package io.pledgedesk.sla.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** sla.md section 6: what holds for any clocks of any ticket; each named by its number. */
@Domain(RandomHistories.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ClockInvariantsTest {

    private static final Instant START = History.BIRTH;

    private static String key(SlaClock clock) {
        return clock.metric() + "#" + clock.cycle();
    }

    private static List<String> shown(Evaluation evaluation) {
        return evaluation.clocks().stream().map(SlowClock::show).toList();
    }

    @Property(tries = 150)
    void n12_consumedAndRemainingAreTheTarget_consumedNeverFallsAndStandsWhilePaused(@ForAll History history) {
        Map<String, SlaClock> before = new HashMap<>();
        for (int second = History.LAST_EVENT + 2; second < History.END; second += 3) {
            for (SlaClock clock : history.evaluate(History.at(second)).clocks()) {
                assertThat(clock.elapsedSeconds() + clock.remainingSeconds()).isEqualTo(clock.targetSeconds());
                SlaClock earlier = before.put(key(clock), clock);
                if (earlier != null) {
                    assertThat(clock.elapsedSeconds()).isGreaterThanOrEqualTo(earlier.elapsedSeconds());
                    if (clock.state() != ClockState.RUNNING) {
                        assertThat(clock.elapsedSeconds()).isEqualTo(earlier.elapsedSeconds());
                    }
                }
            }
        }
    }

    @Property
    void verdictsAreTheStatesOfTheClocks(@ForAll History history, @ForAll @IntRange(max = History.END) int now) {
        Instant at = History.at(now);
        assertThat(SlaEngine.judge(history.events(), at))
                .isEqualTo(history.evaluate(at).clocks().stream()
                        .map(clock -> new Verdict(clock.metric(), clock.cycle(), clock.state()))
                        .toList());
    }

    @Property
    void n12_theExplanationAddsUpAndHasNoGaps(@ForAll History history, @ForAll @IntRange(max = History.END) int now) {
        for (SlaClock clock : history.evaluate(History.at(now)).clocks()) {
            Instant end = clock.stoppedAt().orElse(History.at(now));
            Instant at = clock.startedAt();
            Map<ClockSegment.Kind, Long> sums = new HashMap<>();
            for (ClockSegment segment : clock.segments()) {
                assertThat(segment.from()).isEqualTo(at).isBefore(segment.to());
                sums.merge(segment.kind(), segment.seconds(), Long::sum);
                at = segment.to();
            }
            assertThat(at).isEqualTo(end);
            assertThat(sums.getOrDefault(ClockSegment.Kind.COUNTED, 0L)).isEqualTo(clock.elapsedSeconds());
            assertThat(sums.getOrDefault(ClockSegment.Kind.PAUSED, 0L)).isEqualTo(clock.pausedSeconds());
        }
    }

    @Property
    void n13_whatComesLaterIsAsGoodAsUnknown(
            @ForAll History history, @ForAll List<Level> levels, @ForAll @IntRange(max = History.END) int now) {
        Evaluation all = history.evaluate(History.at(now), levels);
        Evaluation known = history.upTo(History.at(now)).evaluate(History.at(now), levels);
        assertThat(SlowClocks.show(all)).isEqualTo(SlowClocks.show(known));
        assertThat(all.wakeAt()).isEqualTo(known.wakeAt());
        assertThat(all.state()).isEqualTo(known.state());
    }

    @Property
    void aWaiverStandsBesideARecordedBreachAndNeverBesideALateClock(
            @ForAll History history, @ForAll @IntRange(max = History.END) int now) {
        for (SlaClock clock : history.evaluate(History.at(now)).clocks()) {
            if (clock.waiver().isPresent()) {
                assertThat(clock.breachedAt()).isPresent();
                assertThat(clock.standing()).isNotEqualTo(SlaState.BREACHED);
                assertThat(clock.waiver().get().at()).isBeforeOrEqualTo(History.at(now));
            }
        }
    }

    @Property
    void n14_whatWasToldStaysTold(
            @ForAll History history,
            @ForAll List<Level> levels,
            @ForAll @IntRange(max = History.END) int now,
            @ForAll @IntRange(max = 60) int later) {
        Evaluation first = history.evaluate(History.at(now), levels);
        Evaluation second = history.evaluate(History.at(now + later), levels);
        assertThat(second.transitions()).containsAll(first.transitions());
        assertThat(second.firings()).containsAll(first.firings());
        assertThat(keys(second.transitions())).hasSameSizeAs(second.transitions());
    }

    private static Set<List<Object>> keys(List<Transition> transitions) {
        Set<List<Object>> keys = new HashSet<>();
        transitions.forEach(each -> keys.add(List.of(each.metric(), each.cycle(), each.kind(), each.occurrence())));
        return keys;
    }

    @Property
    void n15_theOrderInWhichEventsComeInDoesNotMatter(
            @ForAll History history, @ForAll Random random, @ForAll @IntRange(max = History.END) int now) {
        List<TimelineEvent> shuffled = new ArrayList<>(history.events());
        Collections.shuffle(shuffled, random);
        assertThat(shown(SlaEngine.evaluate(shuffled, History.at(now))))
                .isEqualTo(shown(history.evaluate(History.at(now))));
    }

    @Property(tries = 150)
    void n16_aBreachStaysWithItsInstant(@ForAll History history) {
        Map<String, Instant> breaches = new HashMap<>();
        for (int second = 0; second < History.END; second += 7) {
            Map<String, Instant> now = new HashMap<>();
            history.evaluate(History.at(second)).clocks().forEach(clock -> clock.breachedAt()
                    .ifPresent(at -> now.put(key(clock), at)));
            assertThat(now).containsAllEntriesOf(breaches);
            breaches = now;
        }
    }

    @Property
    void n17_whatIsStoppedIsImmuneToLaterChanges(
            @ForAll History history, @ForAll Terms terms, @ForAll @IntRange(max = History.END) int now) {
        History known = history.upTo(History.at(now));
        List<TimelineEvent> changed = new ArrayList<>(known.events());
        changed.add(new TimelineEvent(History.at(now), 1_000, new Happening.TermsApplied(terms)));
        changed.add(new TimelineEvent(History.at(now + 1), 1_001, new Happening.TermsRemoved()));
        Assume.that(now > 0);
        Map<String, String> later = new HashMap<>();
        SlaEngine.evaluate(changed, History.at(now + 30))
                .clocks()
                .forEach(clock -> later.put(key(clock), SlowClock.show(clock)));
        for (SlaClock clock : known.evaluate(History.at(now)).clocks()) {
            if (clock.state() == ClockState.MET || clock.state() == ClockState.MISSED) {
                assertThat(later).containsEntry(key(clock), SlowClock.show(clock));
            }
        }
    }

    @Property
    void n19_furtherMessagesWhileOneWaitsHaveNoEffect(
            @ForAll History history, @ForAll @IntRange(max = History.END) int now) {
        List<TimelineEvent> more = new ArrayList<>();
        for (TimelineEvent each : history.events()) {
            more.add(new TimelineEvent(each.at(), each.sequence() * 2, each.happening()));
            if (each.happening() instanceof Happening.CustomerWrote
                    || each.happening() instanceof Happening.OpenedByCustomer) {
                more.add(new TimelineEvent(each.at(), each.sequence() * 2 + 1, new Happening.CustomerWrote()));
            }
        }
        assertThat(shown(SlaEngine.evaluate(more, History.at(now))))
                .isEqualTo(shown(history.evaluate(History.at(now))));
    }

    /** But for the end of a ticket: what was done just before it counts, what comes after doesn't (E5, E8). */
    @Property
    void n20_atOneInstantMessagesStatusAndTermsMayComeInAnyOrder(
            @ForAll History history, @ForAll Random random, @ForAll @IntRange(max = History.END) int now) {
        Map<Boolean, Integer> speakFirst = Map.of(true, random.nextInt(3), false, random.nextInt(3));
        Set<Instant> ends = history.events().stream()
                .filter(each -> each.happening() instanceof Happening.Ended)
                .map(TimelineEvent::at)
                .collect(Collectors.toSet());
        List<TimelineEvent> other = history.events().stream()
                .map(each -> ends.contains(each.at())
                        ? each
                        : new TimelineEvent(
                                each.at(),
                                each.sequence() + 100L * rank(each.happening(), speakFirst),
                                each.happening()))
                .toList();
        assertThat(SlowClocks.show(SlaEngine.evaluate(other, History.at(now))))
                .isEqualTo(SlowClocks.show(history.evaluate(History.at(now))));
    }

    private static int rank(Happening happening, Map<Boolean, Integer> ranks) {
        if (happening instanceof Happening.StatusChanged) {
            return ranks.get(true);
        }
        boolean isAboutTerms =
                happening instanceof Happening.TermsApplied || happening instanceof Happening.TermsRemoved;
        return isAboutTerms ? ranks.get(false) : 1;
    }

    @Property
    void n21_cyclesDoNotOverlap(@ForAll History history, @ForAll @IntRange(max = History.END) int now) {
        Map<Metric, SlaClock> before = new HashMap<>();
        for (SlaClock clock : history.evaluate(History.at(now)).clocks()) {
            SlaClock earlier = before.put(clock.metric(), clock);
            if (earlier != null) {
                assertThat(earlier.cycle()).isLessThan(clock.cycle());
                assertThat(earlier.stoppedAt())
                        .hasValueSatisfying(end -> assertThat(end).isBeforeOrEqualTo(clock.startedAt()));
            }
        }
    }

    @Property(tries = 150)
    void n23_aSweepThatSleepsUntilItIsWokenMissesNothingAndIsNeverLate(
            @ForAll History history, @ForAll List<Level> levels) {
        Set<Firing> fired = new HashSet<>();
        Set<Transition> told = new HashSet<>();
        Instant now = START;
        Instant end = History.at(History.END);
        while (!now.isAfter(end)) {
            Instant looked = now;
            Evaluation evaluation = history.upTo(now).evaluate(now, levels);
            evaluation.firings().stream().filter(fired::add).forEach(firing -> assertThat(firing.at())
                    .isEqualTo(looked));
            evaluation.transitions().stream().filter(told::add).forEach(each -> assertThat(each.at())
                    .isBetween(looked.minusSeconds(each.kind() == Transition.Kind.BREACHED ? 1 : 0), looked));
            Optional<Instant> event = history.events().stream()
                    .map(TimelineEvent::at)
                    .filter(at -> at.isAfter(looked))
                    .min(Instant::compareTo);
            now = evaluation
                    .wakeAt()
                    .filter(wake -> event.isEmpty() || wake.isBefore(event.get()))
                    .or(() -> event)
                    .orElse(end.plusSeconds(1));
            assertThat(now).isAfter(looked);
            assertNothingHappensBetween(history.upTo(looked), looked, now, levels);
        }
        Evaluation all = history.evaluate(end, levels);
        assertThat(fired).containsExactlyInAnyOrderElementsOf(all.firings());
        assertThat(told).containsExactlyInAnyOrderElementsOf(all.transitions());
    }

    private static void assertNothingHappensBetween(History history, Instant looked, Instant wake, List<Level> levels) {
        Function<Instant, List<Object>> standing = at -> {
            Evaluation evaluation = history.evaluate(at, levels);
            return List.of(evaluation.state(), evaluation.firings(), evaluation.transitions());
        };
        assertThat(standing.apply(wake.minusSeconds(1))).isEqualTo(standing.apply(looked));
    }

    @Property
    void n23_levelsFireInTheOrderOfConsumption_eachOnce(
            @ForAll History history, @ForAll List<Level> levels, @ForAll @IntRange(max = History.END) int now) {
        List<Firing> firings = history.evaluate(History.at(now), levels).firings();
        assertThat(firings).isSortedAccordingTo(Comparator.comparing(Firing::at));
        Set<List<Object>> keys = new HashSet<>();
        firings.forEach(firing -> keys.add(List.of(firing.levelId(), firing.cycle())));
        assertThat(keys).hasSameSizeAs(firings);
    }
}
