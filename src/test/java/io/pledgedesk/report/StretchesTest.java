package io.pledgedesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class StretchesTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 6, 2);

    @Inject
    ASmallWeek week;

    @Inject
    Stretches stretches;

    private Scope scope;

    @BeforeEach
    void aWeek() {
        scope = Scope.ofTeam(week.live().team().id);
    }

    @Test
    void countsArrivalsAndSolutionsDayByDay_withoutMergedTickets() {
        assertThat(stretches.of(scope, MONDAY.minusDays(1), MONDAY.plusDays(1), ZoneOffset.UTC))
                .containsExactly(day(-1, 0, 0), day(0, 4, 3), day(1, 0, 0));
    }

    @Test
    void daysAreThoseOfTheReader() {
        ZoneId firstToSeeTheDay = ZoneId.of("Pacific/Kiritimati");
        assertThat(stretches.of(scope, MONDAY, MONDAY.plusDays(1), firstToSeeTheDay))
                .containsExactly(day(0, 0, 0), day(1, 4, 3));
    }

    @Test
    void longPeriodsAreCutIntoLongerStretches_thatLeaveNoDayOut() {
        assertWhole(MONDAY.minusDays(91), MONDAY, 92);
        assertWhole(MONDAY.minusDays(92), MONDAY, 14);
        assertWhole(LocalDate.of(2015, 1, 31), LocalDate.of(2025, 12, 31), 132);
        assertWhole(LocalDate.of(1970, 1, 1), LocalDate.of(2200, 12, 31), 231);
    }

    private void assertWhole(LocalDate first, LocalDate last, int size) {
        List<Stretch> found = stretches.of(scope, first, last, ZoneId.of("Europe/Berlin"));
        assertThat(found).hasSize(size);
        assertThat(found.get(0).from()).isEqualTo(first);
        assertThat(found.get(size - 1).last()).isEqualTo(last);
        for (int i = 1; i < size; i++) {
            assertThat(ChronoUnit.DAYS.between(
                            found.get(i - 1).last(), found.get(i).from()))
                    .isOne();
        }
        assertThat(found.stream().mapToInt(Stretch::arrived).sum()).isEqualTo(4);
        assertThat(found.stream().mapToInt(Stretch::solved).sum()).isEqualTo(3);
    }

    private static Stretch day(int after, int arrived, int solved) {
        return new Stretch(MONDAY.plusDays(after), MONDAY.plusDays(after), arrived, solved);
    }
}
