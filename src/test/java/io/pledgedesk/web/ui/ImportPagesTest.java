package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class ImportPagesTest {

    private static final String LIST = "/desk/settings/imports";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    @Inject
    TestPeople people;

    @Test
    void aFileIsImportedWhileOneWatches_andTellsWhatIsWrongWithWhichLine() {
        Agent admin = people.admin();
        String prefix = UUID.randomUUID().toString().substring(0, 8);
        String lines = line(prefix + "-1") + "{\"externalId\": \"=" + prefix + "\"}\nnonsense\n" + line(prefix + "-2")
                + line(prefix + "-1");
        Response started = upload(admin, lines);
        assertThat(started.statusCode()).isEqualTo(303);
        String address = started.header("Location").replaceAll("^https?://[^/]+", "");
        await().atMost(Duration.ofSeconds(60)).until(() -> !page(admin, address).contains("Under way"));
        String done = page(admin, address);
        assertThat(done).contains("history.ndjson");
        assertThat(done.substring(done.indexOf("id=\"run\"")))
                .contains("Done", "All problems as CSV")
                .contains("New tickets</dt><dd class=\"num\">2</dd>", "with a problem</dt><dd class=\"num\">3</dd>");
        String csv = people.inBrowser(admin).get(address + "/problems.csv").asString();
        assertThat(csv)
                .startsWith("\"line\",\"externalId\",\"problem\"\r\n2,\"'=" + prefix + "\",")
                .contains("\r\n3,");
        String again = upload(admin, line(prefix + "-1")).header("Location").replaceAll("^https?://[^/]+", "");
        await().atMost(Duration.ofSeconds(60)).until(() -> !page(admin, again).contains("Under way"));
        assertThat(page(admin, again)).contains("Here before</dt><dd class=\"num\">1</dd>");
        assertThat(page(admin, LIST)).contains("history.ndjson");
    }

    @Test
    void withoutAFileNothingBegins() {
        Response refused = upload(people.admin(), "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Choose a file.");
    }

    @Test
    void onlyAdminsMayImport() {
        assertThat(people.inBrowser(people.supervisor()).get(LIST).statusCode()).isEqualTo(403);
        assertThat(people.inBrowser(people.admin()).get(LIST + "/0").statusCode())
                .isEqualTo(404);
    }

    private Response upload(Agent admin, String lines) {
        RequestSpecification browser = people.inBrowser(admin);
        Response form = browser.get(LIST);
        Matcher token = TOKEN.matcher(form.asString());
        assertThat(token.find()).isTrue();
        return browser.cookies(form.cookies())
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("_csrf", token.group(1))
                .multiPart("file", "history.ndjson", lines.getBytes(StandardCharsets.UTF_8), "application/x-ndjson")
                .post(LIST);
    }

    private String page(Agent admin, String address) {
        return people.inBrowser(admin)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String line(String externalId) {
        return "{\"externalId\": \"" + externalId + "\", \"subject\": \"S\", \"description\": \"D\","
                + " \"requester\": {\"name\": \"P\", \"email\": \"past@people.example\"}, \"priority\": \"normal\","
                + " \"channel\": \"email\", \"createdAt\": \"2024-03-04T09:00:00Z\", \"tags\": [], \"timeline\": []}\n";
    }
}
