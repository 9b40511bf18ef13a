package io.pledgedesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ToldJourneysTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private final ToldJourneys told = new ToldJourneys();

    @Test
    void whatWasToldStays_withWhatTheTicketIsCalledNow() {
        told.keep(row("Parcel", 5, MONDAY), journey());
        assertThat(told.of(row("Where is my parcel", 5, MONDAY))).hasValueSatisfying(journey -> {
            assertThat(journey.ticket().subject()).isEqualTo("Where is my parcel");
            assertThat(journey.withUs()).isEqualTo(new Journey.Length(600, 300L));
            assertThat(journey.handovers()).isEqualTo(2);
        });
    }

    @Test
    void afterAnotherEventTheHistoryIsReadAgain() {
        told.keep(row("Parcel", 5, MONDAY), journey());
        assertThat(told.of(row("Parcel", 6, MONDAY))).isEmpty();
    }

    @Test
    void whatIsOpenAgainIsntRemembered_itsWaitGrows() {
        told.keep(row("Parcel", 5, null), journey());
        assertThat(told.of(row("Parcel", 5, null))).isEmpty();
    }

    private static Row row(String subject, int events, Instant solvedAt) {
        return new Row(new Object[] {7L, subject, null, null, "solved", MONDAY, solvedAt, events});
    }

    private static Journey journey() {
        return new Journey(
                new ReportedTicket(7, "Parcel", null, null, "solved", MONDAY, MONDAY),
                new Journey.Length(900, 450L),
                new Journey.Length(600, 300L),
                Journey.Length.NONE,
                Journey.Length.NONE,
                1,
                1,
                2,
                0,
                0);
    }
}
