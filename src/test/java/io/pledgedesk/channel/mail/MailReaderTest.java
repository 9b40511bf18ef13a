package io.pledgedesk.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A mail has its time to be read in, and those behind it don't wait for it. */
class MailReaderTest {

    private static final Duration SHORT = Duration.ofMillis(20);

    private final MailReader patient = new MailReader();
    private final MailReader hurried = new MailReader(SHORT);

    @AfterEach
    void stop() {
        patient.stop();
        hurried.stop();
    }

    @Test
    void whatTakesTooLongIsHeldWithThatReason() {
        byte[] slow = slow();

        assertThat(hurried.read(slow).problem()).isEqualTo(Reason.TOOK_TOO_LONG);
        assertThat(patient.read(slow).problem()).isNull();
    }

    @Test
    void manySlowMailsStopNeitherThoseBehindThem_norKeepTheirThreads() {
        byte[] slow = slow();
        for (int i = 0; i < 10; i++) {
            assertThat(hurried.read(slow).problem()).isEqualTo(Reason.TOOK_TOO_LONG);
        }

        Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> busyReaders() == 0);
        Awaitility.await()
                .atMost(10, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(hurried.read(plain()).problem()).isNull());
    }

    /** Each kept a processor busy for a minute or more before what is read of it had an end. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("costly")
    void whatIsRepeatedWithoutEndCostsNoMoreThanItsLength(String name, String headers, String body) {
        byte[] mail = (headers + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);

        assertThat(patient.read(mail).problem()).isNull();
    }

    static Stream<Arguments> costly() {
        String from = "From: a@example.org\r\n";
        return Stream.of(
                Arguments.of(
                        "attributes of one tag", from + "Content-Type: text/html", "<p ".repeat(333_000) + ">Hello"),
                Arguments.of(
                        "parameters of a type", from + "Content-Type: text/plain;" + "a=b;".repeat(64_000), "Hello"),
                Arguments.of(
                        "quotation marks in senders",
                        ("From: " + "\"".repeat(250_000) + "\r\n").repeat(90) + "X: y",
                        "Hello"));
    }

    private static long busyReaders() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("mail-reader"))
                .filter(thread -> thread.getKey().getState() == Thread.State.RUNNABLE)
                .count();
    }

    private static byte[] plain() {
        return "From: a@example.org\r\n\r\nHello\r\n".getBytes(StandardCharsets.UTF_8);
    }

    /** 6 MB in 100 parts of tags: within every limit, and more than a hundred milliseconds of work on any machine. */
    private static byte[] slow() {
        String part = "--x\r\nContent-Type: text/html\r\n\r\n" + "<p>a</p>".repeat(7_500) + "\r\n";
        return ("From: a@example.org\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n" + part.repeat(100)
                        + "--x--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
