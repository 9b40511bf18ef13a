package io.pledgedesk.channel.mail.imap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The access tokens that all nodes share, sealed in the database; one node at a time asks for the next. */
@ApplicationScoped
class KeptTokens {

    /** Longer than an endpoint may take to answer: whoever asked and died is followed by another then. */
    private static final Duration ASKING = Duration.ofSeconds(30);

    private final EntityManager entities;

    KeptTokens(EntityManager entities) {
        this.entities = entities;
    }

    /** Sealed; empty when there is none that may be used after an instant. */
    @Transactional
    Optional<String> usableAfter(long mailboxId, Instant at) {
        return entities.createQuery(
                        "select accessToken from ImapAccount where mailboxId = ?1 and accessToken is not null"
                                + " and accessUntil > ?2",
                        String.class)
                .setParameter(1, mailboxId)
                .setParameter(2, at)
                .getResultStream()
                .findFirst();
    }

    /** Whether it is the caller who asks for the next one now. */
    @Transactional
    boolean claim(long mailboxId, Instant now) {
        return entities.createQuery("update ImapAccount set askingUntil = ?3 where mailboxId = ?1"
                                + " and (askingUntil is null or askingUntil <= ?2)")
                        .setParameter(1, mailboxId)
                        .setParameter(2, now)
                        .setParameter(3, now.plus(ASKING))
                        .executeUpdate()
                == 1;
    }

    @Transactional
    void release(long mailboxId) {
        entities.createQuery("update ImapAccount set askingUntil = null where mailboxId = ?1")
                .setParameter(1, mailboxId)
                .executeUpdate();
    }

    /**
     * For the account as it was when it was asked for: somebody may have named another client meanwhile.
     *
     * @return whether it was kept
     */
    @Transactional
    boolean keep(ImapAccount account, TokenGrants.Given given, Instant now) {
        return entities.createQuery("update ImapAccount set accessToken = ?3, accessUntil = ?4,"
                                + " refreshToken = coalesce(?5, refreshToken) where mailboxId = ?1 and version = ?2")
                        .setParameter(1, account.mailboxId)
                        .setParameter(2, account.version)
                        .setParameter(3, given.access())
                        .setParameter(4, now.plus(given.lasts()))
                        .setParameter(5, given.refresh())
                        .executeUpdate()
                == 1;
    }

    /**
     * Somebody signed in for the account as it was then: its mail is fetched anew with what was given.
     *
     * @return whether it was kept
     */
    @Transactional
    boolean begin(ImapAccount then, TokenGrants.Given given, Instant now) {
        ImapAccount account = entities.find(ImapAccount.class, then.mailboxId, LockModeType.PESSIMISTIC_WRITE);
        if (account == null || account.version != then.version) {
            return false;
        }
        account.refreshToken = given.refresh();
        account.accessToken = given.access();
        account.accessUntil = now.plus(given.lasts());
        account.problem = null;
        return true;
    }

    /** The mail server didn't take it. Another one that was got meanwhile stays. @param access sealed */
    @Transactional
    void forget(long mailboxId, String access) {
        entities.createQuery("update ImapAccount set accessToken = null where mailboxId = ?1 and accessToken = ?2")
                .setParameter(1, mailboxId)
                .setParameter(2, access)
                .executeUpdate();
    }
}
