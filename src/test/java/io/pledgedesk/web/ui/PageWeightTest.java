package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the first visit to the desk brings over the network. */
@QuarkusTest
@Tag("database")
class PageWeightTest {

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/(?:assets|vendor)/[^\"#]+)");

    private static final int MOST_BYTES = 150_000;

    /** What 50 rows add to one row, when they are compressed: much less than this. */
    private static final int FOR_MORE_ROWS = 30_000;

    @TestHTTPResource
    URL base;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Desk desk;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aQueueWithItsStylesScriptsFontAndIconsWeighsLessThan150Kilobytes() throws Exception {
        Team team = people.team();
        Agent agent = people.agent(team);
        desk.ticket(team, "Where is my parcel", "It was due on Monday");
        byte[] page = get("/desk/views/team-" + team.id, signIn.cookie(agent.id));
        long bytes = page.length;
        for (String file : files(page)) {
            bytes += get(file, "").length;
        }
        assertThat(bytes).isBetween(50_000L, (long) MOST_BYTES - FOR_MORE_ROWS);
    }

    private static Set<String> files(byte[] page) throws IOException {
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(page))) {
            return FILE.matcher(new String(plain.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** As it comes over the network. */
    private byte[] get(String path, String session) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + base.getAuthority() + path))
                .header("Accept-Encoding", "gzip")
                .header("Cookie", "pledge=" + session)
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
