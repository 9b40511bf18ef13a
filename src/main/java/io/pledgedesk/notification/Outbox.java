package io.pledgedesk.notification;

import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.mail.HeaderText;
import io.pledgedesk.mail.SignedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Takes mail in the transaction of what it is about; {@link OutboxJob} sends it after the commit. */
@ApplicationScoped
public class Outbox {

    private final EntityManager entities;
    private final PledgeSettings settings;
    private final SignedIds ids;
    private final Clock clock;

    Outbox(EntityManager entities, PledgeSettings settings, SignedIds ids, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether mail leaves at all. */
    public boolean isOpen() {
        return settings.smtpHost().isPresent();
    }

    /** Does nothing where no mail server is configured. */
    public void put(String recipient, String subject, String body) {
        put(recipient, subject, body, Set.of());
    }

    /** @param about the tickets that it tells of */
    public void put(String recipient, String subject, String body, Set<Long> about) {
        if (isOpen()) {
            String id = ids.newMessageId(null, host());
            entities.persist(new OutboxMail(recipient, Texts.line(subject), body, id, Instant.now(clock)).about(about));
        }
    }

    /** The same with an address for answers, about one ticket. */
    public void put(String recipient, String subject, String body, String replyTo, long about) {
        put(new OutgoingMail(
                OutgoingMail.Kind.NOTICE,
                ids.newMessageId(null, host()),
                recipient,
                List.of(),
                HeaderText.of(Texts.line(subject)),
                body,
                null,
                null,
                null,
                replyTo,
                null,
                List.of(),
                about,
                List.of()));
    }

    /** The same for mail to customers. */
    public void put(OutgoingMail order) {
        if (isOpen()) {
            entities.persist(new OutboxMail(order, Instant.now(clock)));
        }
    }

    /** How many of a kind were ordered within the last hour. @param recipient null for everybody */
    public long orderedLately(OutgoingMail.Kind kind, String recipient) {
        TypedQuery<Long> query = entities.createQuery(
                        "select count(*) from OutboxMail where kind = ?1 and createdAt > ?2"
                                + (recipient == null ? "" : " and recipient = ?3"),
                        Long.class)
                .setParameter(1, kind.code())
                .setParameter(2, Instant.now(clock).minus(Duration.ofHours(1)));
        if (recipient != null) {
            query.setParameter(3, recipient);
        }
        return query.getSingleResult();
    }

    /** The host that Message-IDs end in where no mailbox says another. */
    public String host() {
        String host = URI.create(settings.baseUrl()).getHost();
        return host == null ? "pledge.invalid" : host;
    }
}
