package io.pledgedesk.notification;

import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.mail.BouncedAddress;
import io.pledgedesk.mail.BouncedAddresses;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Sends what waits in the outbox: at least once, the oldest first. A try moves the next one ahead before it begins, so
 * that another node, or the same after a crash, comes back later instead of at once.
 */
@ApplicationScoped
public class OutboxJob {

    private static final Logger LOG = Logger.getLogger(OutboxJob.class);
    private static final int BATCH = 50;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);

    private final EntityManager entities;
    private final NoticeMail notices;
    private final SmtpServer server;
    private final MailComposer composer;
    private final BouncedAddresses addresses;
    private final FailedMail failures;
    private final PledgeSettings settings;
    private final Clock clock;

    OutboxJob(
            EntityManager entities,
            NoticeMail notices,
            SmtpServer server,
            MailComposer composer,
            BouncedAddresses addresses,
            FailedMail failures,
            PledgeSettings settings,
            Clock clock) {
        this.entities = entities;
        this.notices = notices;
        this.server = server;
        this.composer = composer;
        this.addresses = addresses;
        this.failures = failures;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "${pledge.outbox.every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (settings.smtpHost().isPresent()) {
            run();
        }
    }

    /** @return how many left */
    public int run() {
        notices.run();
        int sent = 0;
        for (Long id : due()) {
            Optional<OutboxMail> mail = QuarkusTransaction.requiringNew().call(() -> claim(id));
            sent += mail.isPresent() && send(mail.get()) ? 1 : 0;
        }
        return sent;
    }

    private List<Long> due() {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "select id from OutboxMail where nextTryAt <= ?1 order by nextTryAt", Long.class)
                .setParameter(1, Instant.now(clock))
                .setMaxResults(BATCH)
                .getResultList());
    }

    private Optional<OutboxMail> claim(long id) {
        OutboxMail mail = entities.find(OutboxMail.class, id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = Instant.now(clock);
        if (mail == null || mail.nextTryAt == null || mail.nextTryAt.isAfter(now)) {
            return Optional.empty();
        }
        mail.tries++;
        mail.nextTryAt = now.plus(LEASE);
        return Optional.of(mail);
    }

    private boolean send(OutboxMail mail) {
        try {
            Optional<BouncedAddress> bounced = addresses.find(mail.recipient);
            if (bounced.isPresent()) {
                refused(
                        mail.id,
                        "mail to this address came back: " + bounced.get().reason());
                return false;
            }
            server.take(composer.compose(mail));
            QuarkusTransaction.requiringNew().run(() -> sent(mail.id));
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("Mail %d could not be sent (try %d): %s", mail.id, mail.tries, e.getMessage());
            if (isPermanent(e)) {
                refused(mail.id, String.valueOf(e.getMessage()));
            } else {
                QuarkusTransaction.requiringNew().run(() -> failed(mail.id, String.valueOf(e.getMessage())));
            }
            return false;
        }
    }

    /** The server's last word on this mail (5xx), not a server that is down. */
    private static boolean isPermanent(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                return smtp.getReplyCode() >= 550 && smtp.getReplyCode() <= 554;
            }
        }
        return false;
    }

    private void refused(long id, String problem) {
        QuarkusTransaction.requiringNew().run(() -> {
            OutboxMail mail = entities.find(OutboxMail.class, id, LockModeType.PESSIMISTIC_WRITE);
            giveUp(mail, problem);
        });
    }

    private void giveUp(OutboxMail mail, String problem) {
        mail.problem = cut(problem);
        mail.nextTryAt = null;
        mail.givenUpAt = Instant.now(clock);
        if (mail.ticketId != null && !mail.isAutomatic()) {
            failures.tell(mail.ticketId, mail.recipient, mail.problem);
        }
    }

    private void sent(long id) {
        OutboxMail mail = entities.find(OutboxMail.class, id, LockModeType.PESSIMISTIC_WRITE);
        mail.sentAt = Instant.now(clock);
        mail.body = ""; // it may hold a link that opens doors
        mail.html = null;
        mail.nextTryAt = null;
        mail.problem = null;
    }

    private void failed(long id, String problem) {
        OutboxMail mail = entities.find(OutboxMail.class, id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = Instant.now(clock);
        if (mail.createdAt.plus(GIVEN_UP_AFTER).isBefore(now)) {
            giveUp(mail, problem);
            return;
        }
        mail.problem = cut(problem);
        mail.nextTryAt = now.plus(pause(mail.tries));
    }

    private static String cut(String problem) {
        String line = Texts.line(problem);
        return line.length() > 500 ? line.substring(0, 500) : line;
    }

    /** Doubles from 5 s to 5 min, with a quarter of chance in it, so that nodes don't try in step. */
    private static Duration pause(int tries) {
        long millis = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(tries - 1, 10));
        return Duration.ofMillis(millis - ThreadLocalRandom.current().nextLong(millis / 4 + 1));
    }
}
