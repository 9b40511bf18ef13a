package io.pledgedesk.channel.mail;

import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The log of all mail that came in, each with its source. */
@ApplicationScoped
public class IntakeLog {

    private final EntityManager entities;

    IntakeLog(EntityManager entities) {
        this.entities = entities;
    }

    /** The newest first. @param outcome null for all @param after null for the first page */
    @Transactional
    public Page<IntakeEntry> list(Outcome outcome, int limit, Cursor after) {
        TypedQuery<IntakeEntry> query = entities.createQuery(
                        "from IntakeEntry where id < ?1" + (outcome == null ? "" : " and outcome = ?2")
                                + " order by id desc",
                        IntakeEntry.class)
                .setParameter(1, after == null ? Long.MAX_VALUE : after.number(0))
                .setMaxResults(limit + 1);
        if (outcome != null) {
            query.setParameter(2, outcome);
        }
        List<IntakeEntry> rows = query.getResultList();
        return Page.of(rows, limit, row -> Cursor.of(row.id));
    }

    /** @throws Refusal.NotFound */
    @Transactional
    public IntakeEntry get(long id) {
        IntakeEntry entry = entities.find(IntakeEntry.class, id);
        if (entry == null) {
            throw new Refusal.NotFound("mail");
        }
        return entry;
    }

    /** The mail as it came; empty once its source was forgotten. */
    @Transactional
    public Optional<byte[]> source(long id) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select content from mail_source where intake_id = ?")) {
                query.setLong(1, id);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    Optional<IntakeEntry> find(long mailboxId, Identity identity) {
        return entities.createQuery(
                        "from IntakeEntry where mailboxId = ?1 and idHash = ?2 and contentHash = ?3", IntakeEntry.class)
                .setParameter(1, mailboxId)
                .setParameter(2, identity.idHash())
                .setParameter(3, identity.contentHash())
                .getResultStream()
                .findFirst();
    }

    /** Takes the mail's key, or fails by it: of two that come at once one waits here and is refused. */
    IntakeEntry begin(Arrival arrival, Identity identity) {
        IntakeEntry entry = new IntakeEntry(arrival, identity);
        entry.ended(Verdict.quarantined(Reason.FAILED));
        entities.persist(entry);
        entities.flush();
        store(entry.id, arrival.source());
        return entry;
    }

    /** How many tickets an address has opened by mail. */
    long ticketsOf(String sender, Instant since) {
        return entities.createQuery(
                        "select count(*) from IntakeEntry where sender = ?1 and outcome = ?2 and receivedAt > ?3",
                        Long.class)
                .setParameter(1, sender)
                .setParameter(2, Outcome.CREATED)
                .setParameter(3, since)
                .getSingleResult();
    }

    private void store(long id, byte[] source) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into mail_source (intake_id, content) values (?, ?)")) {
                insert.setLong(1, id);
                insert.setBytes(2, source);
                insert.executeUpdate();
            }
        });
    }
}
