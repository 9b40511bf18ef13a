package io.pledgedesk.channel.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.pledgedesk.TestPeople;
import io.pledgedesk.channel.mail.MailDesk;
import io.pledgedesk.mail.Mailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where mail is fetched from, and whom the other side has to be: a real server with a real certificate. */
@QuarkusTest
@Tag("database")
class ImapSecurityTest {

    private static final String PASSWORD = "a password";
    private static final String STORE_PASSWORD = "changeit";

    @TempDir
    static Path keys;

    @Inject
    TokenEndpoint tokens;

    @Inject
    TestPeople people;

    @Inject
    MailDesk desk;

    @Inject
    ImapAccounts accounts;

    @Inject
    ImapDesk imap;

    private Mailbox mailbox;
    private TestInbox inbox;

    @BeforeEach
    void aMailbox() {
        mailbox = desk.mailbox().mailbox();
    }

    @AfterEach
    void stop() {
        imap.stop(mailbox);
        if (inbox != null) {
            inbox.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.2, 993",
        "10.0.0.1, 993",
        "169.254.169.254, 993",
        "192.168.0.10, 143",
        "0.0.0.0, 993",
        "8.8.8.8, 22",
        "8.8.8.8, 6379"
    })
    void placesInsideAndOtherPortsAreRefusedWhenTheyAreSaved(String host, int port) {
        people.as(people.admin())
                .contentType("application/json")
                .body(Map.of("imap", Map.of("host", host, "port", port, "username", "u", "password", "p")))
                .patch("/api/v1/mailboxes/" + mailbox.id)
                .then()
                .statusCode(400)
                .body("violations.field[0]", equalTo("imap.host"))
                .body("violations.message[0]", containsString("PLEDGE_ALLOWED_HOSTS"));
        assertThat(accounts.find(mailbox.id)).isEmpty();
    }

    @Test
    void aNameThatLeadsInsideLaterIsRefusedWhenItIsConnectedTo() {
        save("127.0.0.2", 993, "tls");
        assertThatThrownBy(() -> imap.fetch(mailbox))
                .isInstanceOf(MessagingException.class)
                .hasRootCauseInstanceOf(ConnectException.class)
                .rootCause()
                .hasMessageContaining("PLEDGE_ALLOWED_HOSTS");
    }

    @Test
    void mailIsFetchedOverTls_fromWhomTheCertificateNames_andFromNobodyElse() throws Exception {
        serve("localhost");
        inbox.deliver("Over TLS");
        save("localhost", inbox.port(), "tls");
        SSLContext before = SSLContext.getDefault();
        assertThatThrownBy(() -> imap.fetch(mailbox)).hasMessageContaining("PKIX");
        try {
            SSLContext.setDefault(trusting("localhost"));
            assertThat(imap.fetch(mailbox)).isEqualTo(1);
            save("127.0.0.1", inbox.port(), "tls");
            assertThatThrownBy(() -> imap.fetch(mailbox))
                    .isInstanceOf(MessagingException.class)
                    .hasMessageContaining("No subject alternative names matching");
        } finally {
            SSLContext.setDefault(before);
        }
    }

    private void save(String host, int port, String security) {
        accounts.set(mailbox.id, new ImapDetails(host, port, security, mailbox.address, PASSWORD, null));
    }

    @Test
    void aTokenEndpointForWhichNobodyVouchesIsToldNoSecret() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificate("localhost"))) {
            keys.load(in, STORE_PASSWORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, STORE_PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        AtomicBoolean asked = new AtomicBoolean();
        server.createContext("/", exchange -> asked.set(true));
        server.start();
        try {
            URI url = URI.create("https://localhost:" + server.getAddress().getPort() + "/token");
            assertThatThrownBy(() -> tokens.ask(url, Map.of("client_secret", "secret")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("can't be reached");
            assertThat(asked).isFalse();
        } finally {
            server.stop(0);
        }
    }

    private void serve(String name) throws Exception {
        System.setProperty("greenmail.tls.keystore.file", certificate(name).toString());
        System.setProperty("greenmail.tls.keystore.password", STORE_PASSWORD);
        inbox = TestInbox.overTls(mailbox, PASSWORD);
    }

    /** Made by the JDK's own tool, once for a name. */
    private static Path certificate(String name) throws Exception {
        Path file = keys.resolve(name + ".p12");
        if (!Files.exists(file)) {
            String tool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            Process made = new ProcessBuilder(
                            tool,
                            "-genkeypair",
                            "-alias",
                            "mail",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + name,
                            "-ext",
                            "san=dns:" + name,
                            "-validity",
                            "3650",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            STORE_PASSWORD)
                    .inheritIO()
                    .start();
            assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(made.exitValue()).isZero();
        }
        return file;
    }

    private static SSLContext trusting(String name) throws Exception {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificate(name))) {
            own.load(in, STORE_PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mail", own.getCertificate("mail"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
