package io.pledgedesk.web.api;

import io.pledgedesk.channel.mail.imap.ImapAccount;
import io.pledgedesk.channel.mail.imap.ImapDetails;
import java.time.Instant;

/**
 * Where a mailbox's mail is fetched.
 *
 * @param checkedAt when it was last looked into without a problem
 * @param problem what the server said when it last failed
 */
record ImapJson(
        String host, int port, String security, String username, String folder, Instant checkedAt, String problem) {

    static ImapJson of(ImapAccount account) {
        return new ImapJson(
                account.host(),
                account.port(),
                account.security(),
                account.username(),
                account.folder(),
                account.checkedAt(),
                account.problem());
    }

    /** @param password is never given out; absent or null keeps the one that is stored */
    record Input(String host, Integer port, String security, String username, String password, String folder) {

        static Input of(ImapAccount account) {
            return new Input(
                    account.host(), account.port(), account.security(), account.username(), null, account.folder());
        }

        ImapDetails details() {
            return new ImapDetails(host, port, security, username, password, folder);
        }
    }
}
