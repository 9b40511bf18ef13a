package io.pledgedesk.web.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.kernel.Language;
import io.pledgedesk.web.ui.Times;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DueGroupTest {

    private static final Instant NOW = Instant.parse("2026-11-24T13:06:00Z");

    @Test
    void exactlyDueIsNotLate_andASecondMoreIs() {
        assertThat(group("2026-11-24T13:06:00Z", "Europe/Berlin")).isEqualTo(DueGroup.WITHIN_AN_HOUR);
        assertThat(group("2026-11-24T13:05:59Z", "Europe/Berlin")).isEqualTo(DueGroup.LATE);
    }

    @Test
    void anHourIsCountedToTheSecond() {
        assertThat(group("2026-11-24T14:06:00Z", "Europe/Berlin")).isEqualTo(DueGroup.WITHIN_AN_HOUR);
        assertThat(group("2026-11-24T14:06:01Z", "Europe/Berlin")).isEqualTo(DueGroup.TODAY);
    }

    @Test
    void theDayEndsAtTheReadersMidnight() {
        assertThat(group("2026-11-24T22:59:59Z", "Europe/Berlin")).isEqualTo(DueGroup.TODAY);
        assertThat(group("2026-11-24T23:00:00Z", "Europe/Berlin")).isEqualTo(DueGroup.LATER);
        assertThat(group("2026-11-24T23:00:00Z", "America/New_York")).isEqualTo(DueGroup.TODAY);
        assertThat(group("2026-11-24T15:30:00Z", "Asia/Tokyo")).isEqualTo(DueGroup.LATER);
    }

    @Test
    void whatHasNoDueTimeComesLast() {
        assertThat(DueGroup.of(null, times("Europe/Berlin"))).isEqualTo(DueGroup.NOTHING_DUE);
    }

    private static DueGroup group(String due, String zone) {
        return DueGroup.of(Instant.parse(due), times(zone));
    }

    private static Times times(String zone) {
        return new Times(ZoneId.of(zone), Language.ENGLISH, NOW, null);
    }
}
