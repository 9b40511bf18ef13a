package io.pledgedesk.channel.mail;

import io.pledgedesk.kernel.Constraint;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.mail.Mailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes mail in, once each: the line of the log, the source, the ticket and its message are one transaction, and the mail's
 * key is unique in it. Whoever brings a mail may bring it again until there is an answer.
 */
@ApplicationScoped
public class MailIntake {

    public static final int MAX_BYTES = 25 << 20;

    private static final Logger LOG = Logger.getLogger(MailIntake.class);
    private static final int TRIES = 3;
    private static final int WAITS = 10;

    private final MailReader reader;
    private final MailFiles files;
    private final Filing filing;
    private final IntakeLog log;
    private final Clock clock;

    MailIntake(MailReader reader, MailFiles files, Filing filing, IntakeLog log, Clock clock) {
        this.reader = reader;
        this.files = files;
        this.filing = filing;
        this.log = log;
        this.clock = clock;
    }

    /** @throws Refusal.TooLarge above 25 MiB */
    public Taken take(Mailbox mailbox, byte[] source) {
        if (source.length > MAX_BYTES) {
            throw new Refusal.TooLarge("A mail may have 25 MiB.");
        }
        return take(new Arrival(mailbox, source, now()), reader.read(source));
    }

    /** For mail that is known to be too large: its first bytes, so that somebody learns of it. */
    public Taken setAside(Mailbox mailbox, byte[] start) {
        Reading reading = Reading.failed(Identity.ofUnreadable(start), Reason.TOO_LARGE);
        return take(new Arrival(mailbox, start, now()), reading);
    }

    private Taken take(Arrival arrival, Reading reading) {
        int failures = 0;
        for (int i = 0; i < WAITS; i++) {
            Optional<Taken> earlier = again(arrival, reading);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            try {
                return files.with(reading, uploads -> QuarkusTransaction.requiringNew()
                        .call(() -> Taken.of(filing.file(arrival, reading, uploads))));
            } catch (RuntimeException e) {
                boolean busy = Constraint.UNIQUE.isBrokenBy(e) || Constraint.BUSY.isBrokenBy(e);
                failures += busy ? 0 : 1;
                if (failures == TRIES) {
                    LOG.errorf(
                            e,
                            "A mail to %s could not be taken in; it is in the quarantine",
                            arrival.mailbox().address);
                    return quarantined(arrival, reading.identity());
                }
            }
        }
        return again(arrival, reading)
                .orElseThrow(
                        () -> new Refusal.Conflict("inProgress", "This mail is just being taken in. Send it again."));
    }

    /** A mail that makes us fail must not stand in the way of those behind it. */
    private Taken quarantined(Arrival arrival, Identity identity) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        Taken.of(filing.file(arrival, Reading.failed(identity, Reason.FAILED), java.util.List.of())));
    }

    private Optional<Taken> again(Arrival arrival, Reading reading) {
        return QuarkusTransaction.requiringNew()
                .call(() -> log.find(arrival.mailbox().id, reading.identity()).map(entry -> {
                    entry.repeats++;
                    return Taken.again(entry);
                }));
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
