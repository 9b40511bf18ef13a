package io.pledgedesk.correspondence;

import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.mail.HeaderText;
import io.pledgedesk.mail.MailThread;
import io.pledgedesk.mail.MailThreads;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.mail.SignedIds;
import io.pledgedesk.notification.Outbox;
import io.pledgedesk.notification.OutgoingMail;
import io.pledgedesk.people.Customer;
import io.pledgedesk.ticket.Participants;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** From where a mail about a ticket leaves, to whom it goes, and what it answers. */
@ApplicationScoped
class Envelope {

    private final Mailboxes mailboxes;
    private final MailThreads threads;
    private final SignedIds ids;
    private final Participants participants;
    private final Outbox outbox;
    private final PledgeSettings settings;

    Envelope(
            Mailboxes mailboxes,
            MailThreads threads,
            SignedIds ids,
            Participants participants,
            Outbox outbox,
            PledgeSettings settings) {
        this.mailboxes = mailboxes;
        this.threads = threads;
        this.ids = ids;
        this.participants = participants;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** What a mail says. @param html null for none @param attachmentIds files of the ticket */
    record Letter(OutgoingMail.Kind kind, String subject, String text, String html, List<Long> attachmentIds) {}

    void send(Ticket ticket, Customer to, Letter letter) {
        Optional<MailThread> thread = threads.find(ticket.id());
        Optional<Mailbox> mailbox =
                thread.map(MailThread::mailboxId).flatMap(mailboxes::find).or(() -> mailboxes.forTeam(ticket.teamId()));
        String messageId =
                ids.newMessageId(ticket.id(), mailbox.map(Mailbox::domain).orElseGet(outbox::host));
        outbox.put(new OutgoingMail(
                letter.kind(),
                messageId,
                to.email,
                letter.kind() == OutgoingMail.Kind.REPLY ? copies(ticket) : List.of(),
                HeaderText.of(letter.subject()),
                letter.text(),
                letter.html(),
                mailbox.map(box -> box.address).orElse(null),
                mailbox.map(box -> HeaderText.of(box.name)).orElseGet(() -> HeaderText.of(settings.deskName())),
                mailbox.filter(box -> box.plusAddressing)
                        .map(box -> ids.replyAddress(box.address, ticket.id()))
                        .orElse(null),
                thread.map(MailThread::lastMessageId).orElse(null),
                thread.map(MailThread::references).orElse(List.of()),
                ticket.id(),
                letter.attachmentIds()));
        threads.passed(ticket.id(), messageId);
    }

    private List<String> copies(Ticket ticket) {
        return participants.admitted(ticket.id()).stream()
                .map(participant -> participant.email())
                .toList();
    }
}
