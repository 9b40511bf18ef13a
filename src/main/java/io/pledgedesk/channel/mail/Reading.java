package io.pledgedesk.channel.mail;

import io.pledgedesk.channel.mail.mime.MailAddress;
import io.pledgedesk.channel.mail.mime.ParsedMail;
import java.util.List;

/**
 * A mail after it was read.
 *
 * @param mail null when it could not be
 * @param problem why not; null when it could
 * @param senders whom the From headers name, as far as they can be read
 * @param named how many they seem to name
 */
record Reading(Identity identity, ParsedMail mail, Reason problem, List<MailAddress> senders, int named) {

    Reading {
        senders = List.copyOf(senders);
    }

    static Reading of(Identity identity, ParsedMail mail) {
        int named = Math.max(mail.countOfSenders(), mail.headers().all("from").size());
        return new Reading(identity, mail, null, mail.headers().addresses("from"), named);
    }

    static Reading failed(Identity identity, Reason problem) {
        return new Reading(identity, null, problem, List.of(), 0);
    }

    boolean isReadable() {
        return mail != null;
    }
}
