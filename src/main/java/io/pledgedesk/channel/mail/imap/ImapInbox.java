package io.pledgedesk.channel.mail.imap;

import io.pledgedesk.channel.mail.MailIntake;
import io.pledgedesk.mail.Mailbox;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * One connection to a mailbox's folder. Mails are fetched by their UID as they are; each is stored before the next one is
 * looked at, and marked as read after that. A crash in between fetches it again, and the intake knows it by its key.
 */
final class ImapInbox implements AutoCloseable {

    private static final String TIMEOUT_MILLIS = "30000";
    private static final int AT_ONCE = 100;
    private static final int MAX_ROUNDS = 1_000;
    private static final int START_BYTES = 1 << 16;
    /** Clocks differ, and servers set dates that are a day off. */
    private static final Duration SLACK = Duration.ofDays(1);

    private final ImapAccount account;
    private final Mailbox mailbox;
    private final MailIntake intake;
    private final ImapAccounts accounts;
    private final IMAPStore store;
    private final IMAPFolder folder;

    private ImapInbox(
            ImapAccount account,
            Mailbox mailbox,
            MailIntake intake,
            ImapAccounts accounts,
            IMAPStore store,
            IMAPFolder folder) {
        this.account = account;
        this.mailbox = mailbox;
        this.intake = intake;
        this.accounts = accounts;
        this.store = store;
        this.folder = folder;
    }

    /** @param sockets reach only what may be reached @param secret the password, or the token */
    static ImapInbox open(
            ImapAccount account,
            Mailbox mailbox,
            MailIntake intake,
            ImapAccounts accounts,
            CheckedSockets sockets,
            String secret)
            throws MessagingException {
        String protocol = account.security.equals("tls") ? "imaps" : "imap";
        Session session = Session.getInstance(properties(account, protocol, sockets));
        IMAPStore store = (IMAPStore) session.getStore(protocol);
        store.connect(account.host, account.port, account.username, secret);
        IMAPFolder folder = (IMAPFolder) store.getFolder(account.folder);
        folder.open(Folder.READ_WRITE);
        return new ImapInbox(account, mailbox, intake, accounts, store, folder);
    }

    private static Properties properties(ImapAccount account, String protocol, CheckedSockets sockets) {
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "timeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "writetimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", String.valueOf(account.security.equals("startTls")));
        properties.setProperty(prefix + "starttls.required", String.valueOf(account.security.equals("startTls")));
        if (account.isByToken()) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        properties.setProperty(prefix + "partialfetch", "true");
        properties.put(prefix + "socketFactory", sockets);
        properties.setProperty(prefix + "socketFactory.fallback", "false");
        return properties;
    }

    /** Takes in what is new. @return how many mails were looked at */
    int fetch() throws MessagingException, IOException {
        long validity = folder.getUIDValidity();
        boolean known = account.uidValidity != null && account.uidValidity == validity;
        long after = known && account.lastUid != null ? account.lastUid : 0;
        Instant since = known ? Instant.EPOCH : sinceOf();
        int seen = 0;
        Message[] messages = folder.getMessagesByUID(after + 1, UIDFolder.LASTUID);
        for (int from = 0; from < messages.length; from += AT_ONCE) {
            int to = Math.min(messages.length, from + AT_ONCE);
            seen += take(Arrays.copyOfRange(messages, from, to), after, since, validity);
        }
        accounts.checked(account.mailboxId);
        return seen;
    }

    /** A folder that is new to us, or was numbered anew: only what came since then, the rest is known or old. */
    private Instant sinceOf() {
        return account.checkedAt == null || account.lastUid == null ? account.since : account.checkedAt.minus(SLACK);
    }

    private int take(Message[] messages, long after, Instant since, long validity)
            throws MessagingException, IOException {
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(messages, profile);
        int seen = 0;
        for (Message message : messages) {
            long uid = folder.getUID(message);
            if (uid <= after) {
                continue;
            }
            Date received = message.getReceivedDate();
            if (received == null || !received.toInstant().isBefore(since.truncatedTo(ChronoUnit.SECONDS))) {
                take((IMAPMessage) message);
                seen++;
            }
            accounts.fetched(account.mailboxId, validity, uid);
            account.uidValidity = validity;
            account.lastUid = uid;
        }
        return seen;
    }

    private void take(IMAPMessage message) throws MessagingException, IOException {
        message.setPeek(true);
        boolean large = message.getSize() > MailIntake.MAX_BYTES;
        try (InputStream in = message.getMimeStream()) {
            byte[] source = in.readNBytes(large ? START_BYTES : MailIntake.MAX_BYTES + 1);
            if (large || source.length > MailIntake.MAX_BYTES) {
                intake.setAside(mailbox, Arrays.copyOf(source, Math.min(source.length, START_BYTES)));
            } else {
                intake.take(mailbox, source);
            }
        }
        message.setFlag(Flags.Flag.SEEN, true);
    }

    /** Takes in what is new until nothing comes any more: what arrives between fetching and waiting wakes nobody. */
    void fetchAll() throws MessagingException, IOException {
        for (int i = 0; i < MAX_ROUNDS; i++) {
            int before = folder.getMessageCount();
            fetch();
            if (folder.getMessageCount() <= before) {
                return;
            }
        }
    }

    /** Waits until the server tells of something, or {@link #wake()}. @return false where it can't tell (no IDLE) */
    boolean await() throws MessagingException {
        if (!store.hasCapability("IDLE")) {
            return false;
        }
        folder.idle(true);
        return true;
    }

    /** Ends {@link #await()} from another thread; any command does. */
    void wake() {
        try {
            folder.doCommand(protocol -> {
                protocol.noop();
                return null;
            });
        } catch (MessagingException e) {
            close();
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException e) {
            // Gone already.
        }
    }
}
