package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.pledgedesk.Browser;
import io.pledgedesk.Browser.Look;
import io.pledgedesk.Browser.Window;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.CustomerDetails;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Attachments;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.Upload;
import io.pledgedesk.ticket.Visibility;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no page is made for: words without end, thousands of messages, hundreds of files, a session that is gone. */
@QuarkusTest
@Tag("browser")
class TroubleLookTest {

    private static final String WORD =
            "Donaudampfschifffahrtsgesellschaft".repeat(300).substring(0, 10_000);
    private static final String HOSTILE =
            "<img src=x onerror=alert(1)>\u0627\u0644\u0639\u0631\u0628\u064a\u0629 \ud83d\ude80";

    @TestHTTPResource
    URL base;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Customers customers;

    @Inject
    Attachments attachments;

    @Inject
    Conversations conversations;

    @Inject
    Desk desk;

    @TempDir
    Path folder;

    private Team team;
    private Agent agent;

    @BeforeEach
    void anAgent() {
        team = people.team();
        agent = people.agent(team);
    }

    private Window open(Look look) {
        return Browser.open(base.toString(), look).carrying(signIn.cookie(agent.id));
    }

    static Stream<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.NARROWEST);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void wordsWithoutEndStayWithinThePage(Look look) {
        Customer customer = customers.create(new CustomerDetails(
                WORD.substring(0, 180) + HOSTILE.substring(0, 20), TestPeople.address("long"), null));
        long ticket = desk.ticket(customer, team, WORD.substring(0, 200) + HOSTILE, WORD + " " + HOSTILE);
        desk.reply(agent, ticket, "**" + WORD + "** `" + WORD + "` https://example.org/" + WORD);
        desk.note(agent, ticket, "> " + WORD + "\n\n- " + HOSTILE);
        desk.change(
                agent,
                ticket,
                TicketChange.NOTHING.withTags(Set.of(WORD.substring(0, 64), "<script>alert(1)</script>")));
        try (Window window = open(look)) {
            Page page = window.page();
            for (String path : List.of("/desk/tickets/" + ticket, "/desk/tickets/" + ticket + "/print?internal=1")) {
                page.navigate(path);
                page.waitForTimeout(400);
                window.examine("trouble-words" + path.replaceAll("[^a-z]+", "-"));
            }
        }
    }

    @Test
    void fiveHundredFilesAreListed_andTheTicketStaysUsable() throws IOException {
        long ticket = desk.ticket(team, "Files", "x");
        Path file = Files.writeString(folder.resolve("log.txt"), "line");
        for (int message = 0; message < 25; message++) {
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                ids.add(attachments
                        .upload(TestViewers.of(agent), ticket, new Upload("log-" + message + "-" + i + ".txt", file))
                        .id());
            }
            conversations.add(
                    TestViewers.of(agent), ticket, new NewMessage("Logs", Visibility.INTERNAL, null, ids, null));
        }
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            page.navigate("/desk/tickets/" + ticket);
            assertThat(page.locator(".file[href]").count()).isEqualTo(500);
            window.examine("trouble-files");
        }
    }

    @Test
    void aSessionThatEndsWhileOneSendsLosesNoText() {
        long ticket = desk.ticket(team, "Session", "x");
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            page.navigate("/desk/tickets/" + ticket);
            page.locator("#body-reply").fill("A long answer, hours of work.");
            window.context().clearCookies();
            page.locator(".composer .btn-group .btn-primary").first().click();
            page.waitForSelector(
                    "text=A long answer, hours of work.",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            window.shoot("trouble-session");
            assertThat(page.content()).contains("A long answer, hours of work.");
            assertThat(desk.bodies(agent, ticket)).doesNotContain("A long answer, hours of work.");
        }
    }

    @Test
    void aLostConnectionIsSaid_andWhatWasTypedMeanwhileIsSavedOnceItIsBack() {
        long ticket = desk.ticket(team, "Offline", "x");
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            page.navigate("/desk/tickets/" + ticket);
            window.context().setOffline(true);
            page.waitForSelector("#offline .notice");
            page.locator("#body-reply").fill("Typed in a tunnel.");
            page.keyboard().press("Control+Enter");
            page.waitForSelector("#toasts .toast");
            assertThat(page.locator("#body-reply").inputValue()).isEqualTo("Typed in a tunnel.");
            window.shoot("trouble-offline");
            window.context().setOffline(false);
            page.waitForSelector(
                    "#offline .notice", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            page.waitForSelector("#draft-reply:not(:empty)");
            page.reload();
            assertThat(page.locator("#body-reply").inputValue()).isEqualTo("Typed in a tunnel.");
        }
    }

    @Test
    void aSendingThatNoServerAnsweredLosesNoText() {
        long ticket = desk.ticket(team, "No server", "x");
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            page.navigate("/desk/tickets/" + ticket);
            page.route("**/replies", route -> route.abort());
            page.route("**/draft/*", route -> route.abort());
            page.locator("#body-reply").fill("An hour of work.");
            page.keyboard().press("Control+Enter");
            page.waitForURL(url -> !url.startsWith("http"));
            page.unroute("**/draft/*");
            page.navigate("/desk/tickets/" + ticket);
            assertThat(page.locator("#body-reply").inputValue()).isEqualTo("An hour of work.");
            page.waitForSelector("#draft-reply:not(:empty)");
            assertThat(desk.bodies(agent, ticket)).doesNotContain("An hour of work.");
        }
    }

    @Test
    void aConversationOfTwoThousandMessagesOpensSoon_atItsEnd() {
        long ticket = manyMessages(2_000);
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            long start = System.nanoTime();
            page.navigate("/desk/tickets/" + ticket);
            page.waitForSelector(".msg:has-text('Message 1999')");
            assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(10_000);
            assertThat(page.locator(".msg").count()).isLessThanOrEqualTo(201);
            window.examine("trouble-messages");
            page.locator(".thread-in .pager a").click();
            page.waitForSelector(".msg:has-text('Message 1700')");
            assertThat(page.content()).doesNotContain("Message 1999");
        }
    }

    private long manyMessages(int count) {
        Agent admin = people.admin(team);
        StringBuilder line = new StringBuilder("{\"externalId\":\"many-" + team.id
                + "\",\"subject\":\"Many\",\"description\":\"Message 0\",\"requester\":{\"name\":\"A B\",\"email\":\""
                + TestPeople.address("many") + "\"},\"priority\":\"normal\",\"channel\":\"email\","
                + "\"createdAt\":\"2026-01-05T09:00:00Z\",\"tags\":[],\"timeline\":[");
        for (int i = 1; i < count; i++) {
            line.append(i > 1 ? "," : "")
                    .append("{\"at\":\"2026-01-05T10:")
                    .append("%02d:%02d".formatted(i / 60 % 60, i % 60))
                    .append("Z\",\"type\":\"customerMessage\",\"body\":\"Message ")
                    .append(i)
                    .append("\"}");
        }
        String answer = people.as(admin)
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", io.restassured.http.ContentType.TEXT)))
                .contentType("application/x-ndjson")
                .body(line.append("]}\n").toString())
                .post("/api/v1/imports/tickets")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Map<String, Object> made = io.restassured.path.json.JsonPath.from(
                        answer.lines().findFirst().orElseThrow())
                .getMap("$");
        return Long.parseLong(String.valueOf(made.get("id")));
    }
}
