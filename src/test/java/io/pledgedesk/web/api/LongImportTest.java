package io.pledgedesk.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.TestPeople;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Tag("database")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LongImportTest {

    @Inject
    TestPeople people;

    @TestHTTPResource("/api/v1/imports/tickets")
    URI address;

    private final String prefix = UUID.randomUUID().toString().substring(0, 8);
    private String bearer;

    @BeforeEach
    void signIn() {
        bearer = people.bearer(people.admin());
    }

    @Test
    void tenThousandTicketsArriveInOneRequest() throws Exception {
        HttpRequest.BodyPublisher body =
                HttpRequest.BodyPublishers.ofInputStream(() -> stream(10_000, i -> line(i, 2_000)));
        long start = System.nanoTime();
        long cpu = cpu();
        assertThat(created(body)).isEqualTo(10_000);
        System.out.printf(
                "10,000 tickets imported in %d ms, cpu %d ms%n",
                (System.nanoTime() - start) / 1_000_000, (cpu() - cpu) / 1_000_000);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    @Test
    void noLimitHoldsForTheWhole() throws Exception {
        byte[] all = stream(70, i -> line(i, 1_000_000)).readAllBytes();
        assertThat(all.length).isGreaterThan(64 << 20);
        assertThat(created(HttpRequest.BodyPublishers.ofByteArray(all))).isEqualTo(70);
        assertThat(created(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(all))))
                .isZero();
    }

    /** As many clients do; the answers are far larger than what sockets hold. */
    @Test
    void whoReadsNothingBeforeEverythingIsSentGetsAllTheSame() throws Exception {
        int lines = 200_000;
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + address.getPath() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + bearer
                            + "\r\nContent-Type: application/x-ndjson\r\nConnection: close\r\nContent-Length: "
                            + lines * 2 + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write("x\n".repeat(lines).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = unchunked(new BufferedInputStream(socket.getInputStream()));
            assertThat(answer.lines().filter(line -> line.contains("problem"))).hasSize(lines);
            assertThat(answer).endsWith("}\n");
        }
    }

    @Test
    void answersComeWhileLinesAreStillToBeSent() throws Exception {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + address.getPath() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + bearer
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            for (int i = 0; i < 3; i++) {
                sendChunk(out, line(i, 0));
                String read = answer.readLine();
                while (!read.contains("\"created\"")) {
                    read = answer.readLine();
                }
                assertThat(read).contains(prefix + "-" + i + "\"");
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void sendChunk(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String unchunked(InputStream in) throws IOException {
        while (!lineOf(in).isEmpty()) {
            // headers
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(lineOf(in), 16); size > 0; size = Integer.parseInt(lineOf(in), 16)) {
            body.write(in.readNBytes(size));
            lineOf(in);
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private static String lineOf(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private long created(HttpRequest.BodyPublisher body) throws Exception {
        HttpResponse<Stream<String>> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Bearer " + bearer)
                                .header("Content-Type", "application/x-ndjson")
                                .POST(body)
                                .build(),
                        HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        int[] number = {0};
        return answer.body()
                .peek(line -> assertThat(line).contains("\"line\":" + ++number[0] + ","))
                .filter(line -> line.contains("\"created\":true"))
                .count();
    }

    private static InputStream stream(int count, IntFunction<String> line) {
        return new SequenceInputStream(Collections.enumeration(new java.util.AbstractList<InputStream>() {
            @Override
            public InputStream get(int i) {
                return new ByteArrayInputStream(line.apply(i).getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public int size() {
                return count;
            }
        }));
    }

    /** A ticket with a usual history. @param padding blanks behind it */
    private String line(int i, int padding) {
        return """
            {"externalId": "%s-%d", "subject": "Order %d is late", "description": "%s", \
            "requester": {"name": "Buyer %d", "email": "buyer-%d-%s@people.example"}, "priority": "normal", \
            "channel": "web", "createdAt": "2024-03-01T09:00:00Z", "tags": ["order"], "timeline": [\
            {"at": "2024-03-01T09:10:00Z", "type": "status", "status": "open"}, \
            {"at": "2024-03-01T09:30:00Z", "type": "agentReply", "body": "We are looking into it."}, \
            {"at": "2024-03-01T09:30:00Z", "type": "status", "status": "pending"}, \
            {"at": "2024-03-01T11:30:00Z", "type": "customerMessage", "body": "Thank you, here is the number."}, \
            {"at": "2024-03-01T11:30:00Z", "type": "status", "status": "open"}, \
            {"at": "2024-03-02T09:30:00Z", "type": "agentReply", "body": "It is on its way."}, \
            {"at": "2024-03-02T09:30:00Z", "type": "status", "status": "solved"}]}%s
            """.formatted(
                prefix, i, i, "It should be here by now. ".repeat(20), i % 500, i % 500, prefix, " ".repeat(padding));
    }
}
