package io.pledgedesk;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real SMTP server for every test that starts the application. */
@QuarkusTestResource(TestMail.class)
public class TestMail implements QuarkusTestResourceLifecycleManager {

    private static final List<MimeMessage> BEFORE = new ArrayList<>();

    private static GreenMail server;
    private static int port;
    private static boolean up;

    @Override
    public Map<String, String> start() {
        up();
        return Map.of(
                "pledge.smtp-host", "127.0.0.1",
                "pledge.allowed-hosts", "127.0.0.1",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", String.valueOf(port));
    }

    @Override
    public void stop() {
        down();
    }

    /** Lets the server refuse every connection; what it has received is kept. */
    public void down() {
        if (up) {
            BEFORE.addAll(List.of(server.getReceivedMessages()));
            server.stop();
            up = false;
        }
    }

    /** A server of GreenMail that may take its time to start, as on a busy machine. @param port 0 for a free one */
    public static ServerSetup setup(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(60_000);
        return setup;
    }

    /** Brings it back at the same port; nothing happens when it is there. */
    public void up() {
        if (!up) {
            server = new GreenMail(setup(port, ServerSetup.PROTOCOL_SMTP));
            server.start();
            port = server.getSmtp().getPort();
            up = true;
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(TestMail.class));
    }

    /** What arrived for an address, the oldest first; each with clean headers. */
    public List<MimeMessage> receivedBy(String address) {
        return Stream.concat(BEFORE.stream(), up ? Stream.of(server.getReceivedMessages()) : Stream.empty())
                .filter(message -> isFor(message, address))
                .peek(TestMail::check)
                .toList();
    }

    private static void check(MimeMessage message) {
        try {
            CleanHeaders.check(message);
        } catch (MessagingException | ParseException e) {
            throw new AssertionError(e);
        }
    }

    /** The parts of a mail that hold no further parts. */
    public static List<String> texts(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart many) {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < many.getCount(); i++) {
                BodyPart each = many.getBodyPart(i);
                all.addAll(texts(each));
            }
            return all;
        }
        return List.of(String.valueOf(part.getContent()));
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            String[] to = message.getHeader("To");
            return to != null && Stream.of(to).anyMatch(recipient -> recipient.contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
