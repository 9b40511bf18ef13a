package io.pledgedesk.channel.mail.imap;

import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.mail.MailboxDetails;
import io.pledgedesk.mail.Mailboxes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A mailbox together with where its mail is fetched. */
@ApplicationScoped
public class MailboxSetup {

    private final Mailboxes mailboxes;
    private final ImapAccounts accounts;

    MailboxSetup(Mailboxes mailboxes, ImapAccounts accounts) {
        this.mailboxes = mailboxes;
        this.accounts = accounts;
    }

    /** @param imap null when its mail is handed in */
    @Transactional
    public Mailboxes.Created create(MailboxDetails details, ImapDetails imap) {
        Mailboxes.Created created = mailboxes.create(details);
        fetch(created.mailbox().id, imap);
        return created;
    }

    /** @param version the version that the caller's change is based on @param imap null to fetch it no more */
    @Transactional
    public Mailbox change(long id, long version, MailboxDetails details, ImapDetails imap) {
        Mailbox changed = mailboxes.change(id, version, details);
        fetch(id, imap);
        return changed;
    }

    private void fetch(long id, ImapDetails imap) {
        if (imap == null) {
            accounts.remove(id);
        } else {
            accounts.set(id, imap);
        }
    }
}
