package io.pledgedesk.channel.mail;

import io.pledgedesk.channel.mail.mime.MailAddress;
import io.pledgedesk.channel.mail.mime.MailHeaders;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.mail.SignedIds;
import io.pledgedesk.people.Agents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who else got a mail: people that an agent may let into the ticket. */
@ApplicationScoped
class CopyLine {

    private static final int MAX = 20;

    private final Mailboxes mailboxes;
    private final SignedIds signed;
    private final Agents agents;

    CopyLine(Mailboxes mailboxes, SignedIds signed, Agents agents) {
        this.mailboxes = mailboxes;
        this.signed = signed;
        this.agents = agents;
    }

    /** Addresses with names; not the sender, not our mailboxes, not our agents. The first twenty. */
    Map<String, String> of(MailHeaders headers, MailAddress sender) {
        List<String> ours =
                mailboxes.all().stream().map((Mailbox box) -> box.address).toList();
        Map<String, String> people = new LinkedHashMap<>();
        Stream.concat(headers.addresses("to").stream(), headers.addresses("cc").stream())
                .filter(person -> !person.address().equals(sender.address()))
                .filter(person -> !ours.contains(person.address()))
                .filter(person -> signed.readReplyAddress(person.address()).isEmpty())
                .filter(person -> !Automatic.isNoReply(person.address()))
                .limit(MAX)
                .filter(person -> agents.findByEmail(person.address()).isEmpty())
                .forEach(person -> people.putIfAbsent(person.address(), person.name()));
        return people;
    }
}
