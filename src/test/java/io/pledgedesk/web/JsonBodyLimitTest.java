package io.pledgedesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.TestPeople;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class JsonBodyLimitTest {

    @TestHTTPResource("/api/v1/organizations")
    URI organizations;

    @Inject
    TestPeople people;

    @Test
    void aBodyThatSaysItsLengthEndsAtOneMebibyte() throws Exception {
        assertThat(send(BodyPublishers.ofByteArray(body(JsonBodyLimit.MAX_BYTES)))
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> answer = send(BodyPublishers.ofByteArray(body(JsonBodyLimit.MAX_BYTES + 1)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("1 MiB");
    }

    @Test
    void soDoesOneThatIsSentInPieces() throws Exception {
        assertThat(send(pieces(JsonBodyLimit.MAX_BYTES - 1000)).statusCode()).isEqualTo(201);
        assertThat(send(pieces(8 * JsonBodyLimit.MAX_BYTES)).statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> send(BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(organizations)
                .header("Authorization", "Bearer " + people.bearer(people.agent()))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(body)
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
    }

    private static BodyPublisher pieces(int length) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body(length)));
    }

    /** Filled with blanks, which mean nothing. */
    private static byte[] body(int length) {
        String json = "{\"name\":\"Long\"}";
        return (json + " ".repeat(length - json.length())).getBytes(StandardCharsets.US_ASCII);
    }
}
