package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.TestPeople;
import io.pledgedesk.report.ASmallWeek;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class ReportPagesTest {

    @Inject
    ASmallWeek week;

    @Inject
    TestPeople people;

    private ASmallWeek.Traces traces;

    @BeforeEach
    void aWeek() {
        traces = week.live();
    }

    @Test
    void showsTheFiguresOfThePeriod_andTheWayToTheirTickets() {
        String page = page("/desk/reports?" + period());
        assertThat(page).contains("Promise to " + traces.team().name, "First reply", "Next reply");
        assertThat(page).contains("figure=promises", "state=missed", "value=\"2025-06-02\"");
        assertThat(page).contains("1.5h", "14h").contains("33.3% of the solved");
    }

    @Test
    void drawsArrivalsAgainstSolutions_eachDayWithTheWayToItsTickets() {
        String page = page("/desk/reports?" + period());
        assertThat(page).contains("Arrived against solved", "<polyline class=\"s-a\"");
        assertThat(page).contains("figure=created&amp;from=2025-06-02&amp;to=2025-06-02");
    }

    @Test
    void canBeAskedForOnePerson() {
        String page = page("/desk/reports?agent=" + traces.supervisor().id + "&" + period());
        assertThat(page).contains("value=\"" + traces.supervisor().id + "\" selected");
        assertThat(page).contains("Nothing fell due in this period.");
    }

    @Test
    void aPeriodWithoutTicketsSaysSo() {
        assertThat(page("/desk/reports?from=2001-01-01&to=2001-01-31&team=" + traces.team().id))
                .contains("Nothing fell due in this period.");
    }

    @Test
    void listsExactlyTheTicketsBehindAFigure() {
        String missed = page("/desk/reports/tickets?figure=promises&metric=firstResponse&state=missed&" + period());
        assertThat(missed).contains("#" + traces.b().id());
        assertThat(missed)
                .doesNotContain("#" + traces.a().id() + " ", "#" + traces.c().id() + " ");
        String created = page("/desk/reports/tickets?figure=created&" + period());
        assertThat(created)
                .contains("#" + traces.e().id())
                .doesNotContain("#" + traces.d().id() + " ");
        assertThat(created).contains("Ink &lt;b&gt;leaks&lt;/b&gt;");
        assertThat(page("/desk/reports/tickets?figure=solved&" + period()))
                .contains("#" + traces.a().id());
        assertThat(page("/desk/reports/tickets?figure=open&" + period()))
                .contains("#" + traces.c().id());
        assertThat(page("/desk/reports/tickets?figure=times&" + period()))
                .contains("#" + traces.c().id());
    }

    @Test
    void everyFigureOfSolvedTicketsListsExactlyItsOwn() {
        assertThat(listed("oneTouch")).containsExactly(traces.a().id());
        assertThat(listed("withoutReply")).containsExactly(traces.e().id());
        assertThat(listed("reopened")).containsExactly(traces.b().id());
        assertThat(listed("firstContact"))
                .containsExactly(traces.a().id(), traces.e().id());
        assertThat(listed("allKept")).containsExactly(traces.a().id());
        assertThat(listed("backlog"))
                .containsExactly(traces.b().id(), traces.c().id());
        assertThat(listed("openOlder"))
                .containsExactly(traces.b().id(), traces.c().id());
        assertThat(listed("openUnder4h")).isEmpty();
        assertThat(listed("stuck")).containsExactly(traces.b().id(), traces.c().id());
        assertThat(listed("stuckWaits")).isEmpty();
        assertThat(page("/desk/reports/tickets?figure=stuck&" + period())).contains("No progress");
    }

    @Test
    void agentsHaveAQueueOfWhatIsStuck_withTheSameTickets() {
        String queue = people.inBrowser(traces.agent())
                .get("/desk/views/stuck?team=" + traces.team().id)
                .asString();
        assertThat(queue)
                .contains(
                        "/desk/tickets/" + traces.b().id(),
                        "/desk/tickets/" + traces.c().id())
                .doesNotContain("/desk/tickets/" + traces.a().id() + "\"");
        assertThat(page("/desk/reports")).contains("/desk/views/stuck");
    }

    @Test
    void measuresWaitingAndEffortOfEachSolvedTicket() {
        assertThat(page("/desk/reports?" + period()))
                .contains("Waiting and effort", "Effort index", "Days to clear", "by=requesterWait");
        assertThat(page("/desk/reports/journeys?by=effort&" + period()))
                .contains("#" + traces.b().id())
                .doesNotContain("#" + traces.a().id() + " ");
        Response csv = get("/desk/reports/journeys.csv?" + period());
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.asString().split("\r\n")).hasSize(4);
        assertThat(csv.asString()).contains("\"requesterWaitBusinessSeconds\"", "\"'=HYPERLINK");
        assertThat(get("/desk/reports/journeys?by=luck").statusCode()).isEqualTo(400);
        assertThat(people.inBrowser(traces.agent())
                        .get("/desk/reports/journeys")
                        .statusCode())
                .isEqualTo(403);
    }

    private List<Long> listed(String figure) {
        return Stream.of(get("/desk/reports/tickets.csv?figure=" + figure + "&" + period())
                        .asString()
                        .split("\r\n"))
                .skip(1)
                .map(line -> Long.valueOf(line.substring(0, line.indexOf(',')).replace("\"", "")))
                .toList();
    }

    @Test
    void exportsARowATicket_andDefusesFormulas() {
        Response csv = get("/desk/reports/tickets.csv?figure=created&" + period());
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).startsWith("attachment");
        assertThat(csv.asString()).startsWith("\"ticket\",\"subject\"").contains("\"'=HYPERLINK(\"\"https");
        assertThat(csv.asString().split("\r\n")).hasSize(5);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        for (String wrong : new String[] {
            "/desk/reports?from=yesterday",
            "/desk/reports?from=2025-06-03&to=2025-06-01",
            "/desk/reports?team=all",
            "/desk/reports/tickets",
            "/desk/reports/tickets?figure=gossip",
            "/desk/reports/tickets?figure=promises&metric=mood"
        }) {
            assertThat(get(wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void isForSupervisors() {
        for (String path : new String[] {
            "/desk/reports", "/desk/reports/tickets?figure=open", "/desk/reports/tickets.csv?figure=open"
        }) {
            assertThat(people.inBrowser(traces.agent()).get(path).statusCode()).isEqualTo(403);
        }
    }

    private String period() {
        return "from=2025-06-02&to=2025-06-03&team=" + traces.team().id;
    }

    private String page(String path) {
        Response response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.asString();
    }

    private Response get(String path) {
        return people.inBrowser(traces.supervisor()).cookie("tz", "UTC").get(path);
    }
}
