package io.pledgedesk.channel.mail;

import io.pledgedesk.channel.mail.mime.MailAddress;
import io.pledgedesk.channel.mail.mime.ParsedMail;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.mail.BouncedAddresses;
import io.pledgedesk.mail.MailThreads;
import io.pledgedesk.mail.RequestReceived;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.Direction;
import io.pledgedesk.ticket.FollowUps;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.Participants;
import io.pledgedesk.ticket.SpamSenders;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.ticket.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes what a mail says: a new ticket, a message, a note. */
@ApplicationScoped
class MailWriter {

    private static final int MAX_FILES = 20;

    private final Tickets tickets;
    private final FollowUps followUps;
    private final Conversations conversations;
    private final Participants participants;
    private final Customers customers;
    private final MailThreads threads;
    private final BouncedAddresses addresses;
    private final CopyLine copyLine;
    private final SpamSenders spamSenders;
    private final Event<RequestReceived> received;

    MailWriter(
            Tickets tickets,
            FollowUps followUps,
            Conversations conversations,
            Participants participants,
            Customers customers,
            MailThreads threads,
            BouncedAddresses addresses,
            CopyLine copyLine,
            SpamSenders spamSenders,
            Event<RequestReceived> received) {
        this.tickets = tickets;
        this.followUps = followUps;
        this.conversations = conversations;
        this.participants = participants;
        this.customers = customers;
        this.threads = threads;
        this.addresses = addresses;
        this.copyLine = copyLine;
        this.spamSenders = spamSenders;
        this.received = received;
    }

    Verdict request(
            Destination.NewRequest destination,
            Arrival arrival,
            ParsedMail mail,
            MailAddress sender,
            Dmarc dmarc,
            List<Upload> files) {
        boolean spam = spamSenders.includes(sender.address());
        boolean quiet = spam || Automatic.wantsNoAnswer(mail, sender.address());
        NewTicket order = order(arrival, mail, sender);
        Ticket ticket = spam
                ? tickets.openAsSpam(order, taken(files), leftOut(files))
                : tickets.openForRequester(order, taken(files), leftOut(files));
        threads.began(ticket.id(), arrival.mailbox().id, quiet);
        passed(ticket, mail, sender);
        participants.suggest(ticket.id(), copyLine.of(mail.headers(), sender));
        languageOf(mail).ifPresent(language -> customers.seemsToRead(ticket.requesterId(), language));
        received.fire(new RequestReceived(ticket.id(), quiet, dmarc.passes()));
        if (spam) {
            return new Verdict(Outcome.CREATED, Reason.SPAM_SENDER, ticket.id());
        }
        boolean plain = destination.reason() == Reason.NEW_REQUEST;
        return new Verdict(
                Outcome.CREATED, quiet && plain ? Reason.NEW_WITHOUT_ANSWER : destination.reason(), ticket.id());
    }

    Verdict answer(
            Destination.Answer destination, Arrival arrival, ParsedMail mail, MailAddress sender, List<Upload> files) {
        Customer author = customers.findOrCreate(nameOf(sender), sender.address());
        long asked = followUps.goesOnAs(destination.ticketId()).id();
        Ticket ticket = followUps.answerByMail(
                destination.ticketId(), author, NewMessage.reply(bodyOf(mail)), taken(files), destination.reopens());
        boolean followUp = ticket.id() != asked;
        if (threads.find(ticket.id()).isEmpty()) {
            threads.began(ticket.id(), arrival.mailbox().id, false);
        }
        passed(ticket, mail, sender);
        participants.suggest(ticket.id(), copyLine.of(mail.headers(), sender));
        leftOut(files).ifPresent(text -> conversations.addAutomaticNote(ticket.id(), text));
        if (!destination.reopens() && ticket.status() == Status.SOLVED) {
            conversations.addAutomaticNote(
                    ticket.id(),
                    "This answer came by the number in its subject. That alone opens no solved ticket; set it to open"
                            + " if it needs an answer.");
        }
        if (!followUp) {
            return new Verdict(Outcome.APPENDED, destination.reason(), ticket.id());
        }
        received.fire(new RequestReceived(ticket.id(), Automatic.wantsNoAnswer(mail, sender.address()), true));
        return new Verdict(Outcome.CREATED, Reason.FOLLOW_UP, ticket.id());
    }

    Verdict note(Destination.Note destination, ParsedMail mail, MailAddress sender, List<Upload> files) {
        Ticket last = followUps.goesOnAs(destination.ticketId());
        if (last.status() == Status.CLOSED) {
            return Verdict.ignored(destination.reason());
        }
        String mark = destination.reason() == Reason.UNVERIFIED_SENDER ? "unverified" : "automatic";
        conversations.addUnverifiedNote(last.id(), marked(sender, mark), bodyOf(mail), taken(files));
        return new Verdict(Outcome.APPENDED, destination.reason(), last.id());
    }

    /** The same for what else is ignored; nothing where the ticket is closed. */
    Optional<Verdict> remark(Ticket ticket, Verdict verdict, ParsedMail mail, MailAddress sender, List<Upload> files) {
        Ticket last = followUps.goesOnAs(ticket.id());
        if (last.status() == Status.CLOSED) {
            return Optional.empty();
        }
        conversations.addUnverifiedNote(last.id(), marked(sender, "automatic reply"), bodyOf(mail), taken(files));
        return Optional.of(new Verdict(verdict.outcome(), verdict.reason(), last.id()));
    }

    private void passed(Ticket ticket, ParsedMail mail, MailAddress sender) {
        addresses.answered(sender.address());
        mail.headers().ids("message-id").stream().findFirst().ifPresent(id -> threads.passed(ticket.id(), id));
    }

    private static NewTicket order(Arrival arrival, ParsedMail mail, MailAddress sender) {
        return new NewTicket(
                subjectOf(mail),
                bodyOf(mail),
                new NewTicket.Requester(null, nameOf(sender), sender.address()),
                null,
                Channel.EMAIL,
                Direction.INBOUND,
                arrival.mailbox().teamId,
                null,
                null,
                Set.of(),
                null);
    }

    private static String subjectOf(ParsedMail mail) {
        String subject = mail.headers().text("subject");
        if (Texts.length(subject) > Texts.SUBJECT) {
            return subject.substring(0, subject.offsetByCodePoints(0, Texts.SUBJECT));
        }
        return subject.isBlank() ? "(no subject)" : subject;
    }

    private static String bodyOf(ParsedMail mail) {
        return mail.text().isBlank() ? "(no text)" : mail.text();
    }

    private static String nameOf(MailAddress sender) {
        return sender.name().isBlank()
                ? sender.address().substring(0, sender.address().indexOf('@'))
                : sender.name();
    }

    private static String marked(MailAddress sender, String mark) {
        return nameOf(sender) + " <" + sender.address() + "> (" + mark + ")";
    }

    private static List<Upload> taken(List<Upload> files) {
        return files.subList(0, Math.min(MAX_FILES, files.size()));
    }

    private static Optional<String> leftOut(List<Upload> files) {
        int more = files.size() - MAX_FILES;
        return more <= 0
                ? Optional.empty()
                : Optional.of(
                        more + " more files came with this mail than a message holds. Admins find the whole mail in"
                                + " the intake log.");
    }

    /** As mail programs tell it: what their user reads, else what the mail is written in. */
    private static Optional<Language> languageOf(ParsedMail mail) {
        return Stream.of("accept-language", "content-language")
                .flatMap(name -> mail.headers().first(name).stream())
                .flatMap(header -> Language.wanted(header).stream())
                .findFirst();
    }
}
