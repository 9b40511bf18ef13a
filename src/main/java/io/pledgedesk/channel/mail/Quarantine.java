package io.pledgedesk.channel.mail;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.mail.Mailboxes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Mail that waits for an admin's decision. */
@ApplicationScoped
public class Quarantine {

    private final EntityManager entities;
    private final Mailboxes mailboxes;
    private final IntakeLog log;
    private final MailReader reader;
    private final MailFiles files;
    private final Filing filing;
    private final Clock clock;

    Quarantine(
            EntityManager entities,
            Mailboxes mailboxes,
            IntakeLog log,
            MailReader reader,
            MailFiles files,
            Filing filing,
            Clock clock) {
        this.entities = entities;
        this.mailboxes = mailboxes;
        this.log = log;
        this.reader = reader;
        this.files = files;
        this.filing = filing;
        this.clock = clock;
    }

    /** Whether {@link #release} would make something of it: there is one sender, and the mail can be read. */
    public boolean canBeReleased(IntakeEntry entry) {
        return entry.outcome == Outcome.QUARANTINED
                && entry.reason != Reason.OWN_SENDER
                && entry.sender != null
                && entry.mailboxId != null;
    }

    /**
     * Delivers a mail after all; the clock starts now.
     *
     * @throws Refusal.Conflict for what is not in the quarantine, or has no sender that could be answered
     */
    public Taken release(long id) {
        byte[] source = log.source(id).orElseThrow(() -> new Refusal.NotFound("mail"));
        Reading reading = reader.read(source);
        return files.with(reading, uploads -> QuarkusTransaction.requiringNew().call(() -> {
            IntakeEntry entry = locked(id);
            Arrival arrival =
                    new Arrival(mailboxOf(entry), source, Instant.now(clock).truncatedTo(ChronoUnit.SECONDS));
            if (!reading.isReadable() || reading.senders().isEmpty()) {
                throw refused();
            }
            filing.release(entry, arrival, reading, uploads);
            return Taken.of(entry);
        }));
    }

    private IntakeEntry locked(long id) {
        return Optional.ofNullable(entities.find(IntakeEntry.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(this::canBeReleased)
                .orElseThrow(Quarantine::refused);
    }

    private Mailbox mailboxOf(IntakeEntry entry) {
        return mailboxes.find(entry.mailboxId).orElseThrow(Quarantine::refused);
    }

    private static Refusal.Conflict refused() {
        return new Refusal.Conflict(
                "notReleasable", "Only mail in the quarantine that names a sender and can be read can be delivered.");
    }
}
