package io.pledgedesk.channel.mail;

import io.pledgedesk.channel.mail.mime.MailAddress;
import io.pledgedesk.channel.mail.mime.MailHeaders;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.mail.SignedIds;
import io.pledgedesk.ticket.FollowUps;
import io.pledgedesk.ticket.Participants;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the ticket that a mail belongs to. Only what we signed proves that the sender has seen our mail, and only a
 * participant speaks in a ticket; see the ADR on threading and trust.
 */
@ApplicationScoped
class Threading {

    private static final Pattern REFERENCE = Pattern.compile("#([0-9]{1,15})(?![0-9A-Za-z])");
    private static final List<String> RECIPIENTS =
            List.of("to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to");

    private final SignedIds signed;
    private final Mailboxes mailboxes;
    private final Tickets tickets;
    private final FollowUps followUps;
    private final Participants participants;
    private final AgentAnswers agentAnswers;

    Threading(
            SignedIds signed,
            Mailboxes mailboxes,
            Tickets tickets,
            FollowUps followUps,
            Participants participants,
            AgentAnswers agentAnswers) {
        this.signed = signed;
        this.mailboxes = mailboxes;
        this.tickets = tickets;
        this.followUps = followUps;
        this.participants = participants;
        this.agentAnswers = agentAnswers;
    }

    /** Everybody to whom a mail was sent, by its own account and by that of the servers on its way. */
    static Stream<MailAddress> recipients(MailHeaders headers) {
        return RECIPIENTS.stream().flatMap(name -> headers.addresses(name).stream());
    }

    Destination of(MailHeaders headers, String sender, Dmarc dmarc) {
        boolean believed = !dmarc.fails();
        return agentAnswers
                .of(headers, sender, dmarc)
                .or(() -> bySignedId(headers, sender, believed))
                .or(() -> bySignedAddress(headers, sender, believed))
                .or(() -> bySubject(headers, sender, dmarc))
                .orElseGet(() -> new Destination.NewRequest(Reason.NEW_REQUEST));
    }

    /** The ticket of a mail of ours that this one refers to, whoever sent it. */
    Optional<Ticket> mentioned(MailHeaders headers) {
        List<String> ids = new ArrayList<>(headers.ids("references"));
        Collections.reverse(ids);
        ids.addAll(0, headers.ids("in-reply-to"));
        return ids.stream()
                .flatMap(id -> signed.read(id).stream())
                .filter(ours -> ours.ticketId() != null)
                .flatMap(ours -> tickets.find(ours.ticketId()).stream())
                .findFirst();
    }

    private Optional<Destination> bySignedId(MailHeaders headers, String sender, boolean believed) {
        return mentioned(headers).map(ticket -> {
            Ticket last = followUps.goesOnAs(ticket.id());
            if (believed && speaksIn(ticket, last, sender)) {
                return new Destination.Answer(ticket.id(), Reason.SIGNED_MESSAGE_ID, true);
            }
            return last.status() == Status.CLOSED
                    ? new Destination.NewRequest(Reason.NEW_REQUEST)
                    : new Destination.Note(last.id(), Reason.UNVERIFIED_SENDER);
        });
    }

    private Optional<Destination> bySignedAddress(MailHeaders headers, String sender, boolean believed) {
        return recipients(headers)
                .map(MailAddress::address)
                .flatMap(address -> signed.readReplyAddress(address).stream())
                .filter(reply -> mailboxes.findByAddress(reply.mailbox()).isPresent())
                .findFirst()
                .map(reply -> reply.ticketId() == null
                        ? new Destination.NewRequest(Reason.FOREIGN_REPLY_ADDRESS)
                        : answerOrRequest(reply.ticketId(), sender, believed));
    }

    private Destination answerOrRequest(long ticketId, String sender, boolean believed) {
        return tickets.find(ticketId)
                .filter(ticket -> believed && speaksIn(ticket, followUps.goesOnAs(ticketId), sender))
                .map(ticket -> (Destination) new Destination.Answer(ticketId, Reason.SIGNED_ADDRESS, true))
                .orElseGet(() -> new Destination.NewRequest(Reason.FOREIGN_REPLY_ADDRESS));
    }

    /** The number in a subject is no secret: it counts for a participant only whom DMARC proves. */
    private Optional<Destination> bySubject(MailHeaders headers, String sender, Dmarc dmarc) {
        Matcher number = REFERENCE.matcher(headers.text("subject"));
        if (!dmarc.passes() || !number.find()) {
            return Optional.empty();
        }
        return tickets.find(Long.parseLong(number.group(1)))
                .filter(ticket -> speaksIn(ticket, followUps.goesOnAs(ticket.id()), sender))
                .map(ticket -> new Destination.Answer(ticket.id(), Reason.SUBJECT_REFERENCE, false));
    }

    /** In the ticket that goes on; who speaks in what was merged into it may be somebody else. */
    private boolean speaksIn(Ticket ticket, Ticket last, String sender) {
        return participants.takesPart(last, sender)
                || (ticket.requesterId() == last.requesterId() && participants.takesPart(ticket, sender));
    }
}
