package io.pledgedesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.StoredJson;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.kernel.Violations;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFormTest {

    @ParameterizedTest(name = "monday {0}")
    @ValueSource(
            strings = {
                "[]",
                "[['09:00','17:30']]",
                "[['09:00','12:30'],['13:30','18:00']]",
                "[['00:00','24:00']]",
                "[['09:00','09:00']]",
                "[['22:00','06:00']]",
                "[['22:00','06:00'],['05:00','09:00']]",
                "[['13:00','17:00'],['09:00','13:00']]",
                "[['23:00','00:00']]"
            })
    void goodHoursOfADay(String hours) {
        assertThat(wrong("{'name':'A','timeZone':'Europe/Berlin','weekly':{'monday':" + hours + "}}"))
                .isEmpty();
    }

    @ParameterizedTest(name = "monday {0} is wrong at {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    [['09:00','12:00'],['11:59','13:00']]  | weekly.monday.1
                    [['22:00','06:00'],['23:00','24:00']]  | weekly.monday.1
                    [['09:00','09:00'],['10:00','11:00']]  | weekly.monday.1
                    [['09:00','10:00'],['09:00','10:00']]  | weekly.monday.1
                    [['24:00','02:00']]                    | weekly.monday.0
                    [['09:00','23:59']]                    | weekly.monday.0
                    [['9:00','17:00']]                     | weekly.monday.0
                    [['09:00','24:01']]                    | weekly.monday.0
                    [['25:00','17:00']]                    | weekly.monday.0
                    [['09:60','17:00']]                    | weekly.monday.0
                    [['09:00']]                            | weekly.monday.0
                    [['09:00','12:00','13:00']]            | weekly.monday.0
                    [['09:00',null]]                       | weekly.monday.0
                    [null]                                 | weekly.monday.0
                    [['','']]                              | weekly.monday.0
                    """)
    void badHoursOfADay(String hours, String field) {
        assertThat(wrong("{'name':'A','timeZone':'Europe/Berlin','weekly':{'monday':" + hours + "}}"))
                .extracting(Violation::field)
                .containsExactly(field);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{'date':'2026-12-24','hours':[['09:00','12:00']]}",
                "{'date':'2026-12-24','name':'Christmas Eve','hours':[]}",
                "{'date':'2028-02-29','hours':[]}",
                "{'from':'2026-12-24','to':'2027-01-02','hours':[]}",
                "{'from':'2026-12-24','to':'2026-12-24','hours':[]}",
                "{'yearly':'12-25','hours':[]}",
                "{'yearly':'02-29','hours':[]}",
                "{'date':'2026-12-24'}"
            })
    void goodExceptions(String exception) {
        assertThat(wrong("{'name':'A','timeZone':'Asia/Tokyo','weekly':{'monday':[['09:00','17:00']]},'exceptions':["
                        + exception + "]}"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} is wrong at {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    {'hours':[]}                                              | exceptions.0
                    {'date':'2026-12-24','yearly':'12-24','hours':[]}         | exceptions.0
                    {'date':'2026-12-24','from':'2026-12-24','hours':[]}      | exceptions.0
                    {'date':'2026-02-30','hours':[]}                          | exceptions.0.date
                    {'date':'2026-02-29','hours':[]}                          | exceptions.0.date
                    {'date':'24.12.2026','hours':[]}                          | exceptions.0.date
                    {'date':'2026-12-24T00:00:00Z','hours':[]}                | exceptions.0.date
                    {'date':'+12026-12-24','hours':[]}                        | exceptions.0.date
                    {'from':'2026-12-24','hours':[]}                          | exceptions.0.to
                    {'to':'2026-12-24','hours':[]}                            | exceptions.0.from
                    {'from':'2026-12-24','to':'2026-12-23','hours':[]}        | exceptions.0.to
                    {'yearly':'02-30','hours':[]}                             | exceptions.0.yearly
                    {'yearly':'13-01','hours':[]}                             | exceptions.0.yearly
                    {'yearly':'2026-12-25','hours':[]}                        | exceptions.0.yearly
                    {'date':'2026-12-24','hours':[['12:00','23:59']]}         | exceptions.0.hours.0
                    {'date':'2026-12-24','hours':[['9','12']]}                | exceptions.0.hours.0
                    null                                                      | exceptions.0
                    """)
    void badExceptions(String exception, String field) {
        assertThat(wrong("{'name':'A','timeZone':'Asia/Tokyo','weekly':{'monday':[['09:00','17:00']]},'exceptions':["
                        + exception + "]}"))
                .extracting(Violation::field)
                .containsExactly(field);
    }

    @ParameterizedTest(name = "{0} is no time zone")
    @ValueSource(strings = {"Europe/Berlim", "europe/berlin", "+02:00", "UTC+2", "Z", "", " ", "Berlin"})
    void unknownZones(String zone) {
        assertThat(wrong("{'name':'A','timeZone':'" + zone + "','weekly':{'monday':[['09:00','17:00']]}}"))
                .extracting(Violation::field)
                .containsExactly("timeZone");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(wrong("{'weekly':{'mon':[],'tuesday':[['x','y']]},'exceptions':[{'yearly':'02-30'}]}"))
                .extracting(Violation::field)
                .containsExactly("name", "timeZone", "weekly.mon", "weekly.tuesday.0", "exceptions.0.yearly");
    }

    @Test
    void aDayThatIsNullIsClosed() {
        assertThat(wrong("{'name':'A','timeZone':'UTC','weekly':{'monday':[['09:00','17:00']],'tuesday':null}}"))
                .isEmpty();
    }

    @Test
    void limits() {
        String hours = IntStream.range(0, 49).mapToObj(i -> "['00:00','00:01']").collect(Collectors.joining(","));
        assertThat(wrong("{'name':'A','timeZone':'UTC','weekly':{'monday':[" + hours + "]}}"))
                .extracting(Violation::field)
                .containsExactly("weekly.monday");
        assertThat(wrong(withExceptions(2_000))).isEmpty();
        assertThat(wrong(withExceptions(2_001))).extracting(Violation::field).containsExactly("exceptions");
        assertThat(wrong("{'name':'" + "x".repeat(201) + "','timeZone':'UTC'}"))
                .extracting(Violation::field)
                .containsExactly("name");
    }

    private static String withExceptions(int count) {
        return "{'name':'A','timeZone':'UTC','weekly':{'monday':[['09:00','17:00']]},'exceptions':["
                + IntStream.range(0, count)
                        .mapToObj(i -> "{'yearly':'12-25','hours':[]}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static List<Violation> wrong(String json) {
        Violations found = new Violations();
        StoredJson.read(json.replace('\'', '"'), CalendarForm.class).checkStored(found);
        try {
            found.refuseIfAny();
            return List.of();
        } catch (Refusal.Invalid e) {
            return e.violations();
        }
    }
}
