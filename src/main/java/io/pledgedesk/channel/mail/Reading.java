package io.pledgedesk.channel.mail;

import io.pledgedesk.channel.mail.mime.MailAddress;
import io.pledgedesk.channel.mail.mime.ParsedMail;
import java.util.List;

/**
 * A mail after it was read.
 *
 * @param mail null when it could not be
 * @param problem why not; null when it could
 */
record Reading(Identity identity, ParsedMail mail, Reason problem) {

    static Reading of(Identity identity, ParsedMail mail) {
        return new Reading(identity, mail, null);
    }

    static Reading failed(Identity identity, Reason problem) {
        return new Reading(identity, null, problem);
    }

    boolean isReadable() {
        return mail != null;
    }

    /** Whoever the From header names; one for every mail that is worth more than the quarantine. */
    List<MailAddress> senders() {
        return mail.headers().addresses("from");
    }
}
