package io.pledgedesk.sla.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.sla.forecast.Chance.Basis;
import io.pledgedesk.ticket.Priority;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LifetimesTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Likeness LIKE = Likeness.of(Metric.RESOLUTION, Priority.HIGH, 7L, MONDAY);

    @Test
    void ofThoseThatHadUsedUpAsMuch_theShareThatWentBeyondTheTarget() {
        Lifetimes lifetimes = new Lifetimes();
        for (int seconds = 1; seconds <= 1_000; seconds++) {
            lifetimes.add(LIKE, seconds);
        }
        lifetimes.sorted();
        assertThat(lifetimes.missed(LIKE, 0, 900)).contains(new Chance(10, 1_000, Basis.HOUR));
        assertThat(lifetimes.missed(LIKE, 500, 900)).contains(new Chance(20, 500, Basis.HOUR));
        assertThat(lifetimes.missed(LIKE, 800, 900)).contains(new Chance(50, 200, Basis.HOUR));
    }

    @Test
    void underTwoHundredSamplesNothingIsSaid() {
        Lifetimes lifetimes = new Lifetimes();
        for (int seconds = 1; seconds <= 199; seconds++) {
            lifetimes.add(LIKE, seconds);
        }
        assertThat(lifetimes.sorted().missed(LIKE, 0, 100)).isEmpty();
        assertThat(new Lifetimes().sorted().missed(LIKE, 0, 100)).isEmpty();
    }

    @Test
    void theClosestLikenessThatHasEnoughIsTaken() {
        Lifetimes lifetimes = new Lifetimes();
        Likeness otherHour = Likeness.of(Metric.RESOLUTION, Priority.HIGH, 7L, MONDAY.plusSeconds(40_000));
        Likeness otherTeam = Likeness.of(Metric.RESOLUTION, Priority.HIGH, null, MONDAY);
        Likeness otherPriority = Likeness.of(Metric.RESOLUTION, Priority.LOW, 7L, MONDAY);
        Likeness otherMetric = Likeness.of(Metric.FIRST_RESPONSE, Priority.HIGH, 7L, MONDAY);
        for (int i = 0; i < 100; i++) {
            lifetimes.add(LIKE, 50);
            lifetimes.add(otherHour, 150);
            lifetimes.add(otherTeam, 150);
            lifetimes.add(otherPriority, 150);
            lifetimes.add(otherMetric, 150);
        }
        lifetimes.sorted();
        assertThat(lifetimes.missed(LIKE, 0, 100)).contains(new Chance(50, 200, Basis.TEAM));
        assertThat(lifetimes.missed(otherTeam, 0, 100)).contains(new Chance(67, 300, Basis.PRIORITY));
        assertThat(lifetimes.missed(otherPriority, 0, 100)).contains(new Chance(75, 400, Basis.METRIC));
        assertThat(lifetimes.missed(otherMetric, 0, 100)).isEmpty();
    }

    @Test
    void forecastsAreComparedWithWhatBecameOfThem() {
        Calibration.Tally tally = new Calibration.Tally();
        tally.add(12, false);
        tally.add(18, true);
        tally.add(100, true);
        assertThat(tally.calibration().bands())
                .containsExactly(new Calibration.Band(10, 20, 2, 15, 50), new Calibration.Band(90, 100, 1, 100, 100));
    }
}
