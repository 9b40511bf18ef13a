package io.pledgedesk.web.ui.settings;

import io.pledgedesk.channel.mail.imap.ImapAccount;
import io.pledgedesk.channel.mail.imap.MailProvider;
import java.net.URI;

/** At whose page somebody signs in to a mailbox. @param provider its name or host @param given whether somebody has */
record MailboxSignIn(String provider, boolean given) {

    /** Null where nobody has to. */
    static MailboxSignIn of(ImapAccount account) {
        return account.authorizeUrl() == null
                ? null
                : new MailboxSignIn(provider(account.authorizeUrl()), !account.awaitsConsent());
    }

    static String provider(String authorizeUrl) {
        return MailProvider.at(authorizeUrl).map(MailProvider::brand).orElseGet(() -> URI.create(authorizeUrl)
                .getHost());
    }
}
