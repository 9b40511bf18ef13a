package io.pledgedesk.calendar.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pledgedesk.calendar.CalendarForm.ExceptionDay;
import io.pledgedesk.kernel.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayReaderTest {

    private final HolidayReader reader = new HolidayReader(ZoneId.of("Europe/Berlin"), LocalDate.parse("2026-11-22"));

    @Test
    void aDay_isClosedOnItsDate() {
        assertThat(days("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261225", "SUMMARY:Christmas Eve"))
                .containsExactly(date("2026-12-24", "Christmas Eve"));
        assertThat(days("DTSTART;VALUE=DATE:20261224", "SUMMARY:No end")).containsExactly(date("2026-12-24", "No end"));
        assertThat(days("DTSTART;VALUE=DATE:20261224", "DURATION:P1D", "SUMMARY:Lasts a day"))
                .containsExactly(date("2026-12-24", "Lasts a day"));
    }

    @Test
    void severalDays_areARange_whoseEndIsNotInIt() {
        assertThat(days("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20270102", "SUMMARY:Works holiday"))
                .containsExactly(new ExceptionDay(null, "2026-12-24", "2027-01-01", null, "Works holiday", List.of()));
    }

    @Test
    void everyYearWithoutAnEnd_isYearly() {
        assertThat(days("DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=YEARLY", "SUMMARY:New Year"))
                .containsExactly(new ExceptionDay(null, null, null, "01-01", "New Year", List.of()));
        assertThat(days("DTSTART;VALUE=DATE:20201003", "RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3", "SUMMARY:Unity"))
                .containsExactly(new ExceptionDay(null, null, null, "10-03", "Unity", List.of()));
    }

    @Test
    void anotherRecurrence_isWrittenOutForTheYearsAround() {
        List<ExceptionDay> thanksgiving =
                days("DTSTART;VALUE=DATE:20201126", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "SUMMARY:Thanksgiving");
        assertThat(thanksgiving).hasSize(13).contains(date("2026-11-26", "Thanksgiving"));
        assertThat(days(
                        "DTSTART;VALUE=DATE:20260101",
                        "RRULE:FREQ=YEARLY;UNTIL=20280101T000000Z",
                        "EXDATE;VALUE=DATE:20270101",
                        "SUMMARY:Until"))
                .containsExactly(date("2026-01-01", "Until"), date("2028-01-01", "Until"));
        assertThat(days("DTSTART;VALUE=DATE:20260105", "RRULE:FREQ=WEEKLY;COUNT=2", "SUMMARY:Twice"))
                .containsExactly(date("2026-01-05", "Twice"), date("2026-01-12", "Twice"));
        assertThat(days("DTSTART;VALUE=DATE:20260105", "RDATE;VALUE=DATE:20260201", "SUMMARY:Again"))
                .containsExactly(date("2026-01-05", "Again"), date("2026-02-01", "Again"));
    }

    @Test
    void anOccurrenceThatWasMoved_countsOnlyWhereItIs() {
        String file = file("""
            BEGIN:VEVENT
            UID:1
            DTSTART;VALUE=DATE:20260105
            RRULE:FREQ=WEEKLY;COUNT=2
            SUMMARY:Series
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            RECURRENCE-ID;VALUE=DATE:20260112
            DTSTART;VALUE=DATE:20260113
            SUMMARY:Moved
            END:VEVENT
            """);
        assertThat(reader.read(file).days()).containsExactly(date("2026-01-05", "Series"), date("2026-01-13", "Moved"));
    }

    @Test
    void midnightToMidnight_isAWholeDay_howeverItIsWritten() {
        assertThat(days("DTSTART:20261224T000000", "DTEND:20261225T000000", "SUMMARY:Floating"))
                .containsExactly(date("2026-12-24", "Floating"));
        assertThat(days("DTSTART:20261223T230000Z", "DTEND:20261224T230000Z", "SUMMARY:As instants"))
                .containsExactly(date("2026-12-24", "As instants"));
        assertThat(days(
                        "DTSTART;TZID=Europe/Berlin:20261224T000000",
                        "DTEND;TZID=Europe/Berlin:20261225T000000",
                        "SUMMARY:In a zone"))
                .containsExactly(date("2026-12-24", "In a zone"));
    }

    @Test
    void hoursOfADay_andCancelledEvents_areSkippedWithTheReason() {
        assertThat(skipped("DTSTART:20261224T090000Z", "DTEND:20261224T100000Z", "SUMMARY:Stand-up"))
                .contains("whole day");
        assertThat(skipped("DTSTART;VALUE=DATE:20261224", "STATUS:CANCELLED", "SUMMARY:Off"))
                .contains("cancelled");
        assertThat(skipped("SUMMARY:No start")).contains("whole day");
        assertThat(skipped("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261220", "SUMMARY:Back"))
                .contains("ends before");
        assertThat(skipped("DTSTART;VALUE=DATE:20261224", "RRULE:FREQ=SECONDLY", "SUMMARY:Storm"))
                .contains("more than once a day");
        assertThat(skipped("DTSTART;VALUE=DATE:20261224", "RRULE:FREQ=DAILY", "SUMMARY:Always"))
                .contains("too often");
    }

    @Test
    void foldedLinesAndEscapes_areOneName() {
        assertThat(days("DTSTART;VALUE=DATE:20261224", "SUMMARY:Christmas\r\n  Eve\\, at\r\n\t home"))
                .containsExactly(date("2026-12-24", "Christmas Eve, at home"));
    }

    @Test
    void theSameHolidayTwice_isOne_andTheOrderIsThatOfTheDays() {
        String file = file("""
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20261226
            SUMMARY:B
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20261225
            SUMMARY:A
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20261225
            SUMMARY:A
            END:VEVENT
            """);
        assertThat(reader.read(file).days()).containsExactly(date("2026-12-25", "A"), date("2026-12-26", "B"));
    }

    @Test
    void aLineEndOfUnix_aMarkInFront_anUnknownZone_areForgiven() {
        String unix = file("""
            BEGIN:VEVENT
            DTSTAMP:20260101T000000Z
            X-SOMETHING;X=1:else
            DTSTART;VALUE=DATE:20261225
            SUMMARY:A
            END:VEVENT
            """).replace("\r\n", "\n");
        assertThat(reader.read("\ufeff" + unix).days()).containsExactly(date("2026-12-25", "A"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "hello",
                "BEGIN:VCALENDAR",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:never ends\r\n",
                "<html><body>Sign in</body></html>",
                "BEGIN:VCARD\r\nEND:VCARD\r\n",
                "{\"a\": 1}"
            })
    void whatIsNoCalendar_isRefused(String text) {
        assertThatThrownBy(() -> reader.read(text)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void whatIsTooLarge_isRefused() {
        assertThatThrownBy(() -> reader.read("X".repeat((1 << 20) + 1)))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("1 MiB");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 2_001; i++) {
            many.append("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:")
                    .append(LocalDate.EPOCH.plusDays(i).toString().replace("-", ""))
                    .append("\r\nEND:VEVENT\r\n");
        }
        assertThatThrownBy(() -> reader.read(file(many.toString())))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("2,000");
    }

    @Test
    @Timeout(20)
    void aRuleThatNeverComesTrue_ends() {
        assertThat(days("DTSTART;VALUE=DATE:20261224", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "SUMMARY:Never"))
                .hasSizeLessThanOrEqualTo(1);
    }

    private List<ExceptionDay> days(String... lines) {
        return reader.read(event(lines)).days();
    }

    private String skipped(String... lines) {
        Holidays read = reader.read(event(lines));
        assertThat(read.days()).isEmpty();
        return read.skipped().get(0).reason();
    }

    private static String event(String... lines) {
        return file("BEGIN:VEVENT\n" + String.join("\n", lines) + "\nEND:VEVENT\n");
    }

    private static String file(String events) {
        String whole = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n" + events + "END:VCALENDAR\n";
        return whole.replace("\r\n", "\n").replace("\n", "\r\n");
    }

    private static ExceptionDay date(String date, String name) {
        return new ExceptionDay(date, null, null, null, name, List.of());
    }
}
