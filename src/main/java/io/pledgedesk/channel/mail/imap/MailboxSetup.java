package io.pledgedesk.channel.mail.imap;

import io.pledgedesk.kernel.Egress;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.mail.MailboxDetails;
import io.pledgedesk.mail.Mailboxes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** A mailbox together with where its mail is fetched. */
@ApplicationScoped
public class MailboxSetup {

    private final Mailboxes mailboxes;
    private final ImapAccounts accounts;
    private final Egress egress;

    MailboxSetup(Mailboxes mailboxes, ImapAccounts accounts, Egress egress) {
        this.mailboxes = mailboxes;
        this.accounts = accounts;
        this.egress = egress;
    }

    /** @param imap null when its mail is handed in */
    public Mailboxes.Created create(MailboxDetails details, ImapDetails imap) {
        check(imap);
        return QuarkusTransaction.joiningExisting().call(() -> {
            Mailboxes.Created created = mailboxes.create(details);
            fetch(created.mailbox().id, imap);
            return created;
        });
    }

    /** @param version the version that the caller's change is based on @param imap null to fetch it no more */
    public Mailbox change(long id, long version, MailboxDetails details, ImapDetails imap) {
        check(imap);
        return QuarkusTransaction.joiningExisting().call(() -> {
            Mailbox changed = mailboxes.change(id, version, details);
            fetch(id, imap);
            return changed;
        });
    }

    /** Before the transaction: names are looked up elsewhere, which takes its time. */
    private void check(ImapDetails imap) {
        if (imap != null) {
            egress.check(imap.host(), imap.port(), CheckedSockets.USUAL_PORTS, "imap.host");
            if (imap.oauth() != null) {
                URI endpoint = imap.oauth().endpoint();
                egress.check(
                        endpoint.getHost(),
                        TokenEndpoint.portOf(endpoint),
                        TokenEndpoint.usualPorts(endpoint),
                        "imap.oauth.tokenUrl");
            }
        }
    }

    private void fetch(long id, ImapDetails imap) {
        if (imap == null) {
            accounts.remove(id);
        } else {
            accounts.set(id, imap);
        }
    }
}
