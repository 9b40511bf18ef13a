package io.pledgedesk.ticket;

import static io.pledgedesk.report.ASmallWeek.monday;
import static io.pledgedesk.report.ASmallWeek.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.report.ASmallWeek;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ticket B of the small week was solved at 15:00; its customer wrote again at 15:30. */
@QuarkusTest
@Tag("database")
class ThankNotesTest {

    @Inject
    ASmallWeek week;

    @Inject
    TestPeople people;

    @Inject
    SettableClock clock;

    @Inject
    Tickets tickets;

    @Inject
    Conversations conversations;

    private ASmallWeek.Traces traces;

    @BeforeEach
    void aWeek() {
        traces = week.live();
        clock.set(tuesday("10:00"));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void onlyThanksIsSolvedAsBefore_andNobodyWaited() {
        reopened().body("reopened", equalTo(1));
        mark(traces.b())
                .statusCode(200)
                .body("status", equalTo("solved"))
                .body("solvedAt", equalTo("2025-06-02T15:00:00Z"));
        reopened().body("reopened", equalTo(0)).body("backlog", equalTo(1));
        people.as(traces.supervisor())
                .get("/api/v1/tickets/" + traces.b().id() + "/sla")
                .then()
                .body("clocks.findAll { it.metric == 'nextResponse' }.size()", equalTo(1))
                .body("clocks.find { it.metric == 'resolution' }.stoppedAt", equalTo("2025-06-02T15:00:00Z"));
        people.as(traces.supervisor())
                .get("/api/v1/tickets/" + traces.b().id() + "/sla?at=2025-06-02T15:45:00Z")
                .then()
                .body("clocks.findAll { it.metric == 'nextResponse' }.size()", equalTo(2));
        people.as(traces.supervisor())
                .get("/api/v1/tickets/" + traces.b().id() + "/events")
                .then()
                .body("items.type", hasItem("onlyThanks"));
    }

    @Test
    void theMenuOffersItWhereItMayBeThanks() {
        assertThat(page(traces.b())).contains("Only thanks: solve as before");
        assertThat(page(traces.c())).doesNotContain("Only thanks: solve as before");
        people.browser(traces.supervisor()).get("/desk/tickets/" + traces.b().id());
        var browser = people.browser(traces.supervisor());
        browser.get("/desk/tickets/" + traces.b().id());
        browser.submit("/desk/tickets/" + traces.b().id() + "/only-thanks", Map.of())
                .then()
                .statusCode(303);
        assertThat(tickets.find(traces.b().id()).orElseThrow().status()).isEqualTo(Status.SOLVED);
    }

    @Test
    void whatSomebodyHasActedOnIsNoThanksAnyMore() {
        conversations.add(TestViewers.of(traces.supervisor()), traces.b().id(), NewMessage.reply("Let me have a look"));
        mark(traces.b()).statusCode(409);
        mark(traces.c()).statusCode(409);
        mark(traces.a()).statusCode(409);
        people.as(people.lightAgent(traces.team()))
                .post("/api/v1/tickets/" + traces.b().id() + "/only-thanks")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse mark(Ticket ticket) {
        return people.as(traces.supervisor())
                .post("/api/v1/tickets/" + ticket.id() + "/only-thanks")
                .then();
    }

    private String page(Ticket ticket) {
        return people.inBrowser(traces.supervisor())
                .get("/desk/tickets/" + ticket.id())
                .asString();
    }

    private ValidatableResponse reopened() {
        return people.as(traces.supervisor())
                .queryParam("team", traces.team().id)
                .queryParam("from", monday("00:00").toString())
                .queryParam("to", tuesday("10:00").toString())
                .get("/api/v1/metrics/summary")
                .then()
                .statusCode(200);
    }
}
