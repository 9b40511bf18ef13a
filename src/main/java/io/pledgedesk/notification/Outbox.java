package io.pledgedesk.notification;

import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;

/** Takes mail in the transaction of what it is about; {@link OutboxJob} sends it after the commit. */
@ApplicationScoped
public class Outbox {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager entities;
    private final PledgeSettings settings;
    private final Clock clock;

    Outbox(EntityManager entities, PledgeSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does nothing where no mail server is configured. */
    public void put(String recipient, String subject, String body) {
        if (isOpen()) {
            entities.persist(new OutboxMail(recipient, Texts.line(subject), body, newMessageId(), Instant.now(clock)));
        }
    }

    /** Whether mail leaves here at all. */
    public boolean isOpen() {
        return settings.smtpHost().isPresent();
    }

    private String newMessageId() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String host = URI.create(settings.baseUrl()).getHost();
        return "<" + HexFormat.of().formatHex(bytes) + "@" + (host == null ? "pledge.invalid" : host) + ">";
    }
}
