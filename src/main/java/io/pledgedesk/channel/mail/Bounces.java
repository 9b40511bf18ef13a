package io.pledgedesk.channel.mail;

import io.pledgedesk.channel.mail.mime.MailHeaders;
import io.pledgedesk.channel.mail.mime.ParsedMail;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.mail.BouncedAddresses;
import io.pledgedesk.mail.SignedIds;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.FollowUps;
import io.pledgedesk.ticket.Participants;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What comes back undelivered. It counts only when it holds a Message-ID that we signed, and only for an address that takes
 * part in that ticket: else anybody could silence anybody by an invented report.
 */
@ApplicationScoped
class Bounces {

    private static final Pattern OUR_ID = Pattern.compile("<pledge\\.[0-9a-zA-Z.]{1,80}@[^<>@\\s]{1,255}>");
    private static final Pattern RECIPIENT =
            Pattern.compile("(?im)^(?:final|original)-recipient:[ \\t]*(?:rfc822;)?[ \\t]*<?([^\\s<>;]{3,254})>?");
    private static final Pattern STATUS = Pattern.compile("(?im)^status:[ \\t]*([0-9]\\.[0-9]{1,3}\\.[0-9]{1,3})");
    private static final Pattern DIAGNOSTIC = Pattern.compile("(?im)^diagnostic-code:[ \\t]*(.{1,300})");

    private final SignedIds signed;
    private final Tickets tickets;
    private final FollowUps followUps;
    private final Participants participants;
    private final Conversations conversations;
    private final BouncedAddresses addresses;

    Bounces(
            SignedIds signed,
            Tickets tickets,
            FollowUps followUps,
            Participants participants,
            Conversations conversations,
            BouncedAddresses addresses) {
        this.signed = signed;
        this.tickets = tickets;
        this.followUps = followUps;
        this.participants = participants;
        this.conversations = conversations;
        this.addresses = addresses;
    }

    /** The ticket that it is about, where there is one. */
    Optional<Ticket> take(ParsedMail mail) {
        Optional<Ticket> ticket = ticketOf(mail);
        Optional<String> recipient = recipientOf(mail);
        if (ticket.isEmpty() || recipient.isEmpty()) {
            return Optional.empty();
        }
        return ticket.filter(found -> participants.takesPart(found, recipient.get()))
                .map(found -> returned(found, recipient.get(), mail));
    }

    private Ticket returned(Ticket ticket, String recipient, ParsedMail mail) {
        String status = first(STATUS, mail.report()).orElse("");
        String why = (status + " " + first(DIAGNOSTIC, mail.report()).orElse("")).strip();
        boolean forGood = !status.startsWith("4.") && !status.startsWith("2.");
        if (forGood) {
            addresses.bounced(recipient, why);
        }
        Ticket last = followUps.goesOnAs(ticket.id());
        if (last.status() != Status.CLOSED) {
            conversations.addAutomaticNote(
                    last.id(),
                    (forGood ? "Our mail to " + recipient + " came back." : "Our mail to " + recipient + " is delayed.")
                            + (why.isEmpty() ? "" : " What the mail server said: " + why));
        }
        return last;
    }

    private Optional<Ticket> ticketOf(ParsedMail mail) {
        MailHeaders headers = mail.headers();
        String all = mail.report() + "\n" + String.join(" ", headers.ids("in-reply-to"))
                + String.join(" ", headers.ids("references"));
        Matcher id = OUR_ID.matcher(all);
        while (id.find()) {
            Optional<Ticket> ticket = signed.read(id.group())
                    .filter(ours -> ours.ticketId() != null)
                    .flatMap(ours -> tickets.find(ours.ticketId()));
            if (ticket.isPresent()) {
                return ticket;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> recipientOf(ParsedMail mail) {
        return first(RECIPIENT, mail.report())
                .or(() -> mail.headers().addresses("x-failed-recipients").stream()
                        .map(who -> who.address())
                        .findFirst())
                .map(Texts::email)
                .filter(Texts::isEmail);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }
}
