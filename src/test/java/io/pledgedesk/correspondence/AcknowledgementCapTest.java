package io.pledgedesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestMail;
import io.pledgedesk.TestPeople;
import io.pledgedesk.channel.mail.MailDesk;
import io.pledgedesk.mail.HeaderText;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.notification.Outbox;
import io.pledgedesk.notification.OutboxJob;
import io.pledgedesk.notification.OutgoingMail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The desk is no cannon that somebody points at others. */
@QuarkusTest
@Tag("database")
class AcknowledgementCapTest {

    private static final Instant THEN = Instant.parse("2034-05-06T10:00:00Z");
    private static final int ALTOGETHER = 2_000;

    @Inject
    MailDesk desk;

    @Inject
    Outbox outbox;

    @Inject
    OutboxJob job;

    @Inject
    EntityManager entities;

    @Inject
    SettableClock clock;

    TestMail mail;

    @AfterEach
    void asBefore() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from outbox_mail where created_at >= ?1")
                        .setParameter(1, THEN)
                        .executeUpdate());
        clock.reset();
    }

    @Test
    void altogetherTwoThousandPeopleAnHourAreToldThatTheirRequestArrived() {
        clock.set(THEN);
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < ALTOGETHER; i++) {
                outbox.put(acknowledgement(i));
            }
            entities.flush();
            entities.createNativeQuery("update outbox_mail set next_try_at = null, sent_at = ?1 where created_at = ?1")
                    .setParameter(1, THEN)
                    .executeUpdate();
        });
        Mailboxes.Created box = desk.mailbox();
        String unlucky = TestPeople.address("cap");
        assertThat(request(box, unlucky)).isEqualTo("created");
        clock.set(THEN.plus(Duration.ofMinutes(61)));
        String lucky = TestPeople.address("cap");
        assertThat(request(box, lucky)).isEqualTo("created");
        for (int i = 0; i < 20 && job.run() > 0; i++) {
            // Everything that is due leaves.
        }
        assertThat(mail.receivedBy(unlucky)).isEmpty();
        assertThat(mail.receivedBy(lucky)).hasSize(1);
    }

    private static String request(Mailboxes.Created box, String from) {
        return MailDesk.bring(
                        box,
                        "From: " + from + "\r\nMessage-ID: <" + MailDesk.unique()
                                + "@example.org>\r\nSubject: Help\r\n\r\nPlease.")
                .getString("outcome");
    }

    private static OutgoingMail acknowledgement(int number) {
        return new OutgoingMail(
                OutgoingMail.Kind.ACKNOWLEDGEMENT,
                "<cap-" + number + "-" + MailDesk.unique() + "@example.org>",
                "somebody" + number + "@crowd.example",
                List.of(),
                HeaderText.of("We have your request"),
                "",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of());
    }
}
