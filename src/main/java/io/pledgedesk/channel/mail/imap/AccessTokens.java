package io.pledgedesk.channel.mail.imap;

import io.pledgedesk.mail.SealedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The access tokens by which mailboxes are opened, used until shortly before they expire. */
@ApplicationScoped
class AccessTokens {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int LOOKS = 120;

    private final TokenGrants grants;
    private final KeptTokens kept;
    private final ImapAccounts accounts;
    private final SealedText sealed;
    private final Clock clock;

    AccessTokens(TokenGrants grants, KeptTokens kept, ImapAccounts accounts, SealedText sealed, Clock clock) {
        this.grants = grants;
        this.kept = kept;
        this.accounts = accounts;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** One that all nodes share; waits while another node asks for it. @throws IOException in words for an admin, when none is given */
    String of(long mailboxId) throws IOException {
        for (int look = 0; look < LOOKS; look++) {
            Optional<String> usable = usable(mailboxId);
            if (usable.isPresent()) {
                return sealed.open(usable.get());
            }
            if (kept.claim(mailboxId, Instant.now(clock))) {
                return asked(mailboxId);
            }
            pause();
        }
        throw new IOException("Another node asks for a token and gets none.");
    }

    /** The mail server didn't take it: the next one is a new one. @param secret as it was given out */
    void forget(long mailboxId, String secret) {
        usable(mailboxId)
                .filter(token -> sealed.open(token).equals(secret))
                .ifPresent(token -> kept.forget(mailboxId, token));
    }

    private Optional<String> usable(long mailboxId) {
        return kept.usableAfter(mailboxId, Instant.now(clock).plus(SOON));
    }

    private String asked(long mailboxId) throws IOException {
        try {
            Optional<String> meanwhile = usable(mailboxId);
            return sealed.open(meanwhile.isPresent() ? meanwhile.get() : next(mailboxId));
        } finally {
            kept.release(mailboxId);
        }
    }

    private String next(long mailboxId) throws IOException {
        ImapAccount account = accounts.find(mailboxId)
                .filter(ImapAccount::isByToken)
                .orElseThrow(() -> new IOException("The mailbox is not opened by tokens any more."));
        if (account.awaitsConsent()) {
            throw new IOException("Nobody has signed in yet: open the mailbox's settings and sign in there.");
        }
        TokenGrants.Given given = grants.next(account);
        kept.keep(account, given, Instant.now(clock));
        return given.access();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Pledge is stopping.", e);
        }
    }
}
