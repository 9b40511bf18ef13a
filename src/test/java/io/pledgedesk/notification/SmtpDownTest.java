package io.pledgedesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestMail;
import io.pledgedesk.TestPeople;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The mail server is gone for an hour: the hour passes by the clock, the server is really stopped. */
@QuarkusTest
@Tag("database")
class SmtpDownTest {

    private static final int MAILS = 60;

    @Inject
    Outbox outbox;

    @Inject
    OutboxJob job;

    @Inject
    SettableClock clock;

    TestMail mail;

    @AfterEach
    void backToNow() {
        mail.up();
        clock.reset();
    }

    @Test
    void nothingIsLostNorDoubled_andAllHasLeftAQuarterOfAnHourAfterItsReturn() {
        clock.set(clock.instant());
        sendWhatOthersLeft();
        List<String> people = IntStream.range(0, MAILS)
                .mapToObj(i -> TestPeople.address("down"))
                .toList();
        mail.down();
        QuarkusTransaction.requiringNew().run(() -> people.forEach(to -> outbox.put(to, "While it is down", "Text")));
        for (int minute = 0; minute < 60; minute += 5) {
            assertThat(job.run()).as("sent at minute %d", minute).isZero();
            clock.advance(Duration.ofMinutes(5));
        }
        mail.up();
        for (int minute = 0; minute <= 15; minute += 5) {
            sendWhatOthersLeft();
            clock.advance(Duration.ofMinutes(5));
        }
        for (String address : people) {
            assertThat(mail.receivedBy(address)).as(address).hasSize(1);
        }
    }

    private void sendWhatOthersLeft() {
        for (int i = 0; i < 40 && job.run() > 0; i++) {
            // A batch each time.
        }
    }
}
