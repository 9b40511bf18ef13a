package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.calendar.CalendarForm;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    private static final int NINE_HOURS = 9 * 60;

    @ParameterizedTest(name = "“{0}” is {1}")
    @CsvSource({
        "9, 09:00",
        "09, 09:00",
        "9:30, 09:30",
        "9.30, 09:30",
        "930, 09:30",
        "0930, 09:30",
        "24, 24:00",
        "17h, 17:00",
        "9h30, 09:30",
        "nine, nine",
        "9:5, 9:5",
        "'', ''",
        "99, 99:00"
    })
    void times(String typed, String time) {
        assertThat(HoursText.time(typed)).isEqualTo(time);
    }

    @Test
    void intervals() {
        assertThat(HoursText.intervals("9-12, 13:30 – 18;20 to 21"))
                .containsExactly(List.of("09:00", "12:00"), List.of("13:30", "18:00"), List.of("20:00", "21:00"));
        assertThat(HoursText.intervals("  ")).isEmpty();
        assertThat(HoursText.intervals("9")).containsExactly(List.of("09:00"));
        assertThat(HoursText.of(List.of(List.of("09:00", "12:00"), List.of("13:00", "14:00"))))
                .isEqualTo("09:00–12:00, 13:00–14:00");
    }

    @ParameterizedTest(name = "“{0}” is {1} minutes")
    @CsvSource({
        "30, 30",
        "30m, 30",
        "30 min, 30",
        "4h, 240",
        "1h 30m, 90",
        "1h30, 90",
        "1 hour 30 minutes, 90",
        "2d, 1080",
        "1d 4h 5m, 785",
        "0, 0"
    })
    void lengths(String typed, int minutes) {
        assertThat(LengthText.minutes(typed, NINE_HOURS)).isEqualTo(OptionalInt.of(minutes));
    }

    @ParameterizedTest(name = "“{0}” is no length")
    @ValueSource(strings = {"", " ", "soon", "-5", "1.5h", "4h 4h", "99999999", "99999d 9999999h"})
    void noLengths(String typed) {
        assertThat(LengthText.minutes(typed, NINE_HOURS)).isEmpty();
    }

    @ParameterizedTest(name = "{0} minutes are said as {1}")
    @CsvSource({"5, 5m", "60, 1h", "90, 1h 30m", "1080, 18h", "525600, 8760h"})
    void lengthsInWords(int minutes, String text) {
        assertThat(LengthText.of(minutes)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} asks to {1} {2} {3}")
    @CsvSource({
        "save, save, '', -1",
        "add:exceptions, add, exceptions, -1",
        "remove:exceptions.12, remove, exceptions, 12",
        "add:weekly.monday, add, weekly.monday, -1",
        "remove:weekly.monday.3, remove, weekly.monday, 3",
        "'', save, '', -1"
    })
    void buttons(String value, String verb, String list, int index) {
        assertThat(RowAction.of(value)).isEqualTo(new RowAction(verb, list, index));
    }

    @Test
    void aWeekInWords() {
        List<List<String>> long_ = List.of(List.of("09:00", "12:00"), List.of("13:00", "17:30"));
        CalendarForm form = new CalendarForm(
                "A",
                "UTC",
                Map.of(
                        "monday", long_,
                        "tuesday", long_,
                        "thursday", long_,
                        "friday", List.of(List.of("09:00", "15:00")),
                        "sunday", List.of()),
                List.of());
        assertThat(HoursInWords.of(form, Locale.ENGLISH))
                .containsExactly("Mon–Tue 09:00–12:00, 13:00–17:30", "Thu 09:00–12:00, 13:00–17:30", "Fri 09:00–15:00");
        assertThat(WorkingDay.minutes(form)).isEqualTo(450);
        assertThat(WorkingDay.minutes(null)).isEqualTo(1440);
    }
}
