package io.pledgedesk.channel.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.pledgedesk.TestMail;
import io.pledgedesk.TestPeople;
import io.pledgedesk.channel.mail.MailDesk;
import io.pledgedesk.channel.mail.MailIntake;
import io.pledgedesk.kernel.Egress;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.people.Agent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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
    MailIntake intake;

    @Inject
    Egress egress;

    @Inject
    EntityManager entities;

    private GreenMail server;
    private GreenMailUser user;
    private Mailbox mailbox;

    @BeforeEach
    void start() throws UserException {
        server = new GreenMail(TestMail.setup(0, ServerSetup.PROTOCOL_IMAP));
        server.start();
        mailbox = desk.mailbox().mailbox();
        user = server.getUserManager().createUser(mailbox.address, mailbox.address, PASSWORD);
    }

    @AfterEach
    void stop() {
        keeper.stop();
        accounts.remove(mailbox.id);
        server.stop();
    }

    private void watch(String password) {
        accounts.set(
                mailbox.id,
                new ImapDetails("127.0.0.1", server.getImap().getPort(), "none", mailbox.address, password, null));
    }

    private void deliver(String from, String subject) throws MessagingException {
        String mail = "From: " + from + "\r\nMessage-ID: <" + MailDesk.unique() + "@example.org>\r\nSubject: " + subject
                + "\r\n\r\nPlease help.";
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private int fetch() throws MessagingException, IOException {
        ImapAccount account = accounts.find(mailbox.id).orElseThrow();
        try (ImapInbox inbox = ImapInbox.open(
                account, mailbox, intake, accounts, new CheckedSockets(egress), accounts.passwordOf(account))) {
            return inbox.fetch();
        }
    }

    private List<String> outcomes() {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select outcome from mail_intake where mailbox_id = ?1 order by id", String.class)
                .setParameter(1, mailbox.id)
                .getResultList());
    }

    private MailFolder inbox() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(user);
    }

    @Test
    void whatCameBeforeStaysWhereItIsAndWhatComesIsTakenInOnce() throws Exception {
        deliver(TestPeople.address("old"), "Old");
        Thread.sleep(1_100);
        watch(PASSWORD);
        deliver(TestPeople.address("new"), "One");
        deliver(TestPeople.address("new"), "Two");
        assertThat(fetch()).isEqualTo(2);
        assertThat(fetch()).isZero();
        assertThat(outcomes()).containsExactly("created", "created");
        assertThat(inbox().getMessages().get(1).getFlags().contains(Flags.Flag.SEEN))
                .isTrue();
        assertThat(inbox().getMessages().get(0).getFlags().contains(Flags.Flag.SEEN))
                .isFalse();
    }

    @Test
    void aCrashBetweenStoringAndRememberingMakesNoSecondTicket() throws Exception {
        watch(PASSWORD);
        for (int i = 0; i < 5; i++) {
            deliver(TestPeople.address("crash"), "Mail " + i);
        }
        for (int round = 0; round < 10; round++) {
            fetch();
            forgetTheLast(1 + round % 5);
        }
        assertThat(outcomes()).hasSize(5).containsOnly("created");
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
        deliver(TestPeople.address("renumbered"), "One");
        fetch();
        QuarkusTransaction.requiringNew().run(() -> entities.createQuery(
                        "update ImapAccount set uidValidity = 1, lastUid = 900 where mailboxId = ?1")
                .setParameter(1, mailbox.id)
                .executeUpdate());
        deliver(TestPeople.address("renumbered"), "Two");
        fetch();
        assertThat(outcomes()).containsExactly("created", "created");
    }

    @Test
    void mailIsTakenInWhileItIsWatched() throws Exception {
        watch(PASSWORD);
        keeper.tick();
        deliver(TestPeople.address("idle"), "One");
        awaitOutcomes(1);
        deliver(TestPeople.address("idle"), "Two");
        awaitOutcomes(2);
    }

    @Test
    void theServerTellsOfNewMail_andItIsTakenInAtOnce() throws Exception {
        watch(PASSWORD);
        keeper.tick();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> accounts.find(mailbox.id).orElseThrow().checkedAt() != null);
        Thread.sleep(1_000);
        deliver(TestPeople.address("idle"), "At once");
        await().atMost(Duration.ofSeconds(5)).until(() -> outcomes().size() == 1);
    }

    private void awaitOutcomes(int count) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    keeper.tick();
                    return outcomes().size() == count;
                });
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
