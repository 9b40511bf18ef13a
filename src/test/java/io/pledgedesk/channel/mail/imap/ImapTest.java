package io.pledgedesk.channel.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.user.UserException;
import io.pledgedesk.TestPeople;
import io.pledgedesk.channel.mail.MailDesk;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.people.Agent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mail fetched from a real IMAP server. */
@QuarkusTest
@Tag("database")
class ImapTest {

    private static final String PASSWORD = "a password with spaces";

    @Inject
    TestPeople people;

    @Inject
    MailDesk desk;

    @Inject
    ImapAccounts accounts;

    @Inject
    ImapKeeper keeper;

    @Inject
    ImapDesk imap;

    @Inject
    EntityManager entities;

    private TestInbox inbox;
    private Mailbox mailbox;

    @BeforeEach
    void start() throws UserException {
        mailbox = desk.mailbox().mailbox();
        inbox = TestInbox.of(mailbox, PASSWORD);
    }

    @AfterEach
    void stop() {
        imap.stop(mailbox);
        inbox.stop();
    }

    private void watch(String password) {
        accounts.set(mailbox.id, new ImapDetails("127.0.0.1", inbox.port(), "none", mailbox.address, password, null));
    }

    @Test
    void whatCameBeforeStaysWhereItIsAndWhatComesIsTakenInOnce() throws Exception {
        inbox.deliver("Old");
        Thread.sleep(1_100);
        watch(PASSWORD);
        inbox.deliver("One");
        inbox.deliver("Two");
        assertThat(imap.fetch(mailbox)).isEqualTo(2);
        assertThat(imap.fetch(mailbox)).isZero();
        assertThat(imap.outcomes(mailbox)).containsExactly("created", "created");
        assertThat(inbox.folder().getMessages().get(1).getFlags().contains(Flags.Flag.SEEN))
                .isTrue();
        assertThat(inbox.folder().getMessages().get(0).getFlags().contains(Flags.Flag.SEEN))
                .isFalse();
    }

    @Test
    void aCrashBetweenStoringAndRememberingMakesNoSecondTicket() throws Exception {
        watch(PASSWORD);
        for (int i = 0; i < 5; i++) {
            inbox.deliver("Mail " + i);
        }
        for (int round = 0; round < 10; round++) {
            imap.fetch(mailbox);
            forgetTheLast(1 + round % 5);
        }
        assertThat(imap.outcomes(mailbox)).hasSize(5).containsOnly("created");
    }

    private void forgetTheLast(int mails) {
        ImapAccount account = accounts.find(mailbox.id).orElseThrow();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update ImapAccount set lastUid = ?2 where mailboxId = ?1")
                        .setParameter(1, mailbox.id)
                        .setParameter(2, Math.max(0, account.lastUid - mails))
                        .executeUpdate());
    }

    @Test
    void aFolderThatIsNumberedAnewIsNotTakenInAgain() throws Exception {
        watch(PASSWORD);
        inbox.deliver("One");
        imap.fetch(mailbox);
        QuarkusTransaction.requiringNew().run(() -> entities.createQuery(
                        "update ImapAccount set uidValidity = 1, lastUid = 900 where mailboxId = ?1")
                .setParameter(1, mailbox.id)
                .executeUpdate());
        inbox.deliver("Two");
        imap.fetch(mailbox);
        assertThat(imap.outcomes(mailbox)).containsExactly("created", "created");
    }

    @Test
    void mailIsTakenInWhileItIsWatched() throws Exception {
        watch(PASSWORD);
        keeper.tick();
        inbox.deliver("One");
        imap.awaitOutcomes(mailbox, 1);
        inbox.deliver("Two");
        imap.awaitOutcomes(mailbox, 2);
    }

    @Test
    void theServerTellsOfNewMail_andItIsTakenInAtOnce() throws Exception {
        watch(PASSWORD);
        keeper.tick();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> accounts.find(mailbox.id).orElseThrow().checkedAt() != null);
        Thread.sleep(1_000);
        inbox.deliver("At once");
        await().atMost(Duration.ofSeconds(5)).until(() -> imap.outcomes(mailbox).size() == 1);
    }

    @Test
    void aWrongPasswordIsToldAndAnswersNothingOfIt() {
        watch("wrong");
        keeper.tick();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> accounts.find(mailbox.id).orElseThrow().problem() != null);
        Agent admin = people.admin();
        people.as(admin)
                .get("/api/v1/mailboxes/" + mailbox.id)
                .then()
                .body("imap.problem", not(nullValue()))
                .body("imap.username", equalTo(mailbox.address))
                .body("imap.password", nullValue());
    }

    @Test
    void thePasswordIsSealedAndKeptByAChangeWithoutOne() {
        Agent admin = people.admin();
        String path = "/api/v1/mailboxes/" + mailbox.id;
        people.as(admin)
                .contentType("application/json")
                .body(Map.of("imap", Map.of("host", "imap.example.org", "username", "u", "password", PASSWORD)))
                .patch(path)
                .then()
                .statusCode(200)
                .body("imap.port", equalTo(993))
                .body("imap.security", equalTo("tls"));
        assertThat(accounts.find(mailbox.id).orElseThrow().password).doesNotContain("password");
        people.as(admin)
                .contentType("application/json")
                .body(Map.of("imap", Map.of("folder", "Support")))
                .patch(path)
                .then()
                .statusCode(200)
                .body("imap.folder", equalTo("Support"));
        assertThat(accounts.passwordOf(accounts.find(mailbox.id).orElseThrow())).isEqualTo(PASSWORD);
        people.as(admin)
                .contentType("application/json")
                .body("{\"imap\": null}")
                .patch(path)
                .then()
                .body("imap", nullValue());
        assertThat(accounts.find(mailbox.id)).isEmpty();
    }

    @Test
    void badAccountsAreRefusedByField() {
        Agent admin = people.admin();
        people.as(admin)
                .contentType("application/json")
                .body(Map.of("imap", Map.of("host", "not a host", "port", 70_000, "security", "ssl3")))
                .patch("/api/v1/mailboxes/" + mailbox.id)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("imap.host", "imap.port", "imap.security", "imap.username")));
        people.as(admin)
                .contentType("application/json")
                .body(Map.of("imap", Map.of("host", "imap.example.org", "username", "u")))
                .patch("/api/v1/mailboxes/" + mailbox.id)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("imap.password"));
    }
}
