package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.report.ASmallWeek;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class WallboardPagesTest {

    @Inject
    ASmallWeek week;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @TestHTTPResource("/desk/wallboard/stream")
    URI stream;

    private ASmallWeek.Traces traces;

    @BeforeEach
    void aWeek() {
        traces = week.live();
    }

    @Test
    void showsTheTeamsTicketsAndLinksEachNumberToItsList() {
        String page = page("team=" + traces.team().id);
        assertThat(page).contains("Act on these first", "What falls due when", "Promises kept", "Who holds what");
        assertThat(page).contains("Satisfaction, 7 days", "no answers yet");
        assertThat(page).contains("/desk/views/all-open?sla=breached&amp;team=" + traces.team().id);
        assertThat(page).contains("href=\"/desk/tickets/" + traces.b().id() + "\"");
        assertThat(page).contains("tile-late");
        assertThat(page).contains("hx-sse:connect=\"/desk/wallboard/stream?team=" + traces.team().id + "\"");
    }

    @Test
    void namesOfCustomersCanBeHidden() {
        assertThat(page("team=" + traces.team().id)).contains("Test Customer");
        assertThat(page("names=off&team=" + traces.team().id)).doesNotContain("Test Customer");
    }

    @Test
    void stopsWhenPaused() {
        String page = page("live=off&team=" + traces.team().id);
        assertThat(page).doesNotContain("hx-sse:connect", "http-equiv=\"refresh\"");
        assertThat(page).contains("Go on");
    }

    @Test
    void anEmptyTeamIsABoardToo() {
        assertThat(page("team=" + people.team().id)).contains("Nothing is promised to anybody right now.");
    }

    @Test
    void refusesTeamsThatAreNone() {
        assertThat(get("team=all").statusCode()).isEqualTo(400);
        assertThat(get("team=999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void isForSupervisors() {
        assertThat(people.inBrowser(traces.agent()).get("/desk/wallboard").statusCode())
                .isEqualTo(403);
        assertThat(RestAssured.given()
                        .redirects()
                        .follow(false)
                        .get("/desk/wallboard/stream")
                        .statusCode())
                .isIn(303, 401);
        assertThat(people.inBrowser(traces.agent())
                        .get("/desk/wallboard/stream")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theStreamBeginsWithTheWholeBoard() throws Exception {
        HttpResponse<InputStream> response = streamed("");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        String event = firstEvent(response.body());
        assertThat(event).contains("id:", "hx-partial hx-target=\"#tiles\"", "hx-target=\"#board\"");
        assertThat(event).doesNotContain("event:");
    }

    @Test
    void theStreamSpeaksTheLanguageOfWhoeverLooks() throws Exception {
        assertThat(firstEvent(streamed("; lang=de").body())).contains("Jetzt überfällig", "Zuerst zu tun");
    }

    private HttpResponse<InputStream> streamed(String furtherCookie) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stream + "?team=" + traces.team().id))
                .header("Cookie", "pledge=" + signIn.cookie(traces.supervisor().id) + furtherCookie)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private static String firstEvent(InputStream body) throws Exception {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            return lines.lines().takeWhile(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        }
    }

    private String page(String query) {
        Response response = get(query);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.asString();
    }

    private Response get(String query) {
        return people.inBrowser(traces.supervisor()).get("/desk/wallboard?" + query);
    }
}
