package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.Browser;
import io.pledgedesk.Browser.Look;
import io.pledgedesk.Browser.Window;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.report.ABusyDay;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@Tag("browser")
class DeskLookTest {

    private static Team team;
    private static Agent agent;
    private static String ticket;

    @TestHTTPResource
    URL base;

    @Inject
    ABusyDay day;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @BeforeEach
    void aBusyDay() {
        if (team == null) {
            team = day.live();
            agent = people.supervisor(team);
            open("I forgot my password", "Nothing arrives.");
            ticket = aLongTalk();
        }
    }

    static Stream<Look> looks() {
        return Stream.concat(Look.ALL.stream(), Stream.of(Look.NARROWEST));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void queues(Look look) {
        try (Window window = open(look)) {
            visit(window, "/desk/views/waiting?team=" + team.id, "queue");
            visit(window, "/desk/views/mine", "queue-mine");
            visit(window, "/desk/views/unassigned?priority=urgent&team=" + team.id, "queue-filtered");
            visit(window, "/desk/views/all-open?q=nothing+like+this", "queue-empty");
            visit(window, "/desk/search?q=password", "search");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void tickets(Look look) {
        try (Window window = open(look)) {
            visit(window, "/desk/tickets/" + ticket, "ticket");
            visit(window, "/desk/tickets/" + ticket + "/merge", "ticket-merge");
            visit(window, "/desk/tickets/" + ticket + "/print", "ticket-print");
            visit(window, "/desk/tickets/new", "ticket-new");
            window.page().locator("main form .btn-primary").last().click();
            window.page().waitForLoadState();
            window.examine("ticket-new-wrong");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void oneself(Look look) {
        try (Window window = open(look)) {
            visit(window, "/desk/me", "me");
            visit(window, "/desk/me/password", "password");
            visit(window, "/desk/notifications", "notifications");
            visit(window, "/desk/nowhere", "not-found-desk");
        }
    }

    private static void visit(Window window, String path, String name) {
        window.page().navigate(path);
        window.complaints().removeIf(text -> name.startsWith("not-found") && text.contains("404"));
        window.examine(name);
    }

    private Window open(Look look) {
        return Browser.open(base.toString(), look).carrying(signIn.cookie(agent.id));
    }

    private String aLongTalk() {
        String id = open(
                "Zahlung doppelt: \u05ea\u05e9\u05dc\u05d5\u05dd \u05db\u05e4\u05d5\u05dc \ud83d\ude3f and a very long"
                        + " subject that doesn't want to end at the edge of a phone",
                "Both on Monday.\n\n"
                        + "> On Sunday you wrote:\n"
                        + "> All is well\n"
                        + "> and will be\n\n"
                        + "https://pay.example/receipts/"
                        + "8f14e45fceea167a5a36dedd4bea2543".repeat(3));
        post(id, Map.of("body", "The bank says **pending**. Shall we wait?", "visibility", "internal"));
        post(
                id,
                Map.of("body", "We have it.\n\n1. One\n2. Two\n\n`code`", "visibility", "public", "status", "pending"));
        people.as(agent)
                .contentType(ContentType.JSON)
                .body(Map.of("priority", "urgent", "assignee", agent.id.toString(), "tags", List.of("vip", "refund")))
                .patch("/api/v1/tickets/" + id)
                .then()
                .statusCode(200);
        return id;
    }

    private String open(String subject, String description) {
        return people.as(agent)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "subject",
                        subject,
                        "description",
                        description,
                        "team",
                        team.id.toString(),
                        "requester",
                        Map.of("name", "Noor Haddad", "email", "noor@looks.example")))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void post(String id, Map<String, String> message) {
        int status = people.as(agent)
                .contentType(ContentType.JSON)
                .body(message)
                .post("/api/v1/tickets/" + id + "/messages")
                .statusCode();
        assertThat(status).isEqualTo(201);
    }
}
