package io.pledgedesk.channel.mail.imap;

import io.pledgedesk.channel.mail.MailIntake;
import io.pledgedesk.mail.Mailbox;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Watches one account on a thread of its own: connects, fetches, waits, and begins again with growing pauses. */
final class ImapWatch implements Runnable {

    private static final Logger LOG = Logger.getLogger(ImapWatch.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofSeconds(30);

    private final ImapAccounts accounts;
    private final AccessTokens tokens;
    private final MailIntake intake;
    private final CheckedSockets sockets;
    private final Mailbox mailbox;
    private final int version;
    private volatile ImapInbox inbox;
    private volatile boolean stopped;
    private volatile long waitsSince;
    private int failures;

    ImapWatch(
            ImapAccounts accounts,
            AccessTokens tokens,
            MailIntake intake,
            CheckedSockets sockets,
            Mailbox mailbox,
            int version) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.intake = intake;
        this.sockets = sockets;
        this.mailbox = mailbox;
        this.version = version;
    }

    /** Whether the account is still the one that is watched. */
    boolean isFor(ImapAccount account) {
        return version == account.version;
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                watch();
            } catch (MessagingException | IOException | RuntimeException e) {
                failed(e);
            } finally {
                waitsSince = 0;
                close();
            }
        }
    }

    private void watch() throws MessagingException, IOException {
        ImapAccount account = accounts.find(mailbox.id).orElse(null);
        if (account == null) {
            stopped = true;
            return;
        }
        inbox = open(account);
        while (!stopped) {
            inbox.fetchAll();
            failures = 0;
            waitsSince = System.nanoTime();
            if (!inbox.await()) {
                sleep(POLL);
            }
            waitsSince = 0;
        }
    }

    private ImapInbox open(ImapAccount account) throws MessagingException, IOException {
        String secret = account.isByToken() ? tokens.of(account.mailboxId) : accounts.passwordOf(account);
        try {
            return ImapInbox.open(account, mailbox, intake, accounts, sockets, secret);
        } catch (AuthenticationFailedException e) {
            if (account.isByToken()) {
                tokens.forget(account.mailboxId, secret);
            }
            throw e;
        }
    }

    private void failed(Exception problem) {
        if (stopped) {
            return;
        }
        LOG.warnf("The mailbox %s can't be fetched: %s", mailbox.address, reason(problem));
        try {
            accounts.failed(mailbox.id, reason(problem));
        } catch (RuntimeException noDatabase) {
            LOG.warn("Neither can that be stored", noDatabase);
        }
        long millis = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(failures, 10));
        failures++;
        sleep(Duration.ofMillis(millis));
    }

    /** What the network says is told in the cause. */
    private static String reason(Exception problem) {
        boolean refused = problem.getCause() instanceof ConnectException;
        return String.valueOf((refused ? problem.getCause() : problem).getMessage());
    }

    /** Connections that say nothing for long are cut on the way: a wait is begun anew from time to time. */
    void renewAfter(Duration longest) {
        long since = waitsSince;
        ImapInbox waiting = inbox;
        if (since != 0 && waiting != null && System.nanoTime() - since > longest.toNanos()) {
            waiting.wake();
        }
    }

    void stop() {
        stopped = true;
        close();
    }

    private void close() {
        ImapInbox open = inbox;
        inbox = null;
        if (open != null) {
            open.close();
        }
    }

    private void sleep(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        while (!stopped && System.nanoTime() < end) {
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                stopped = true;
                Thread.currentThread().interrupt();
            }
        }
    }
}
