package io.pledgedesk.channel.mail;

import io.pledgedesk.channel.mail.mime.MailAddress;
import io.pledgedesk.channel.mail.mime.MailHeaders;
import io.pledgedesk.channel.mail.mime.ParsedMail;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.ticket.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Turns a mail into its line of the log and what it means for tickets, all in the caller's transaction. */
@ApplicationScoped
class Filing {

    private static final int TICKETS_PER_HOUR = 20;

    private final IntakeLog log;
    private final Admission admission;
    private final Threading threading;
    private final MailWriter writer;
    private final AgentAnswers agentAnswers;
    private final Bounces bounces;

    Filing(
            IntakeLog log,
            Admission admission,
            Threading threading,
            MailWriter writer,
            AgentAnswers agentAnswers,
            Bounces bounces) {
        this.log = log;
        this.admission = admission;
        this.threading = threading;
        this.writer = writer;
        this.agentAnswers = agentAnswers;
        this.bounces = bounces;
    }

    IntakeEntry file(Arrival arrival, Reading reading, List<Upload> files) {
        IntakeEntry entry = log.begin(arrival, reading.identity());
        if (!reading.isReadable()) {
            entry.ended(Verdict.quarantined(reading.problem()));
            return entry;
        }
        describe(entry, reading);
        Dmarc dmarc = dmarc(arrival, reading);
        Optional<Verdict> stopped = admission.stops(reading, dmarc);
        Verdict verdict = stopped.isPresent()
                ? noted(stopped.get(), reading, files)
                : deliver(arrival, reading, dmarc, files, true);
        entry.ended(verdict);
        return entry;
    }

    /** Lets a mail out of the quarantine: as a request, since nobody knows whom to believe. */
    void release(IntakeEntry entry, Arrival arrival, Reading reading, List<Upload> files) {
        entry.ended(deliver(arrival, reading, dmarc(arrival, reading), files, false));
        entry.releasedAt = arrival.at();
    }

    private Verdict deliver(Arrival arrival, Reading reading, Dmarc dmarc, List<Upload> files, boolean counted) {
        ParsedMail mail = reading.mail();
        MailAddress sender = reading.senders().get(0);
        boolean machine = Automatic.isMachine(mail.headers());
        Destination destination = threading.of(mail.headers(), sender.address(), dmarc);
        if (destination instanceof Destination.Answer answer) {
            return machine
                    ? writer.note(
                            new Destination.Note(answer.ticketId(), Reason.AUTOMATIC_IN_THREAD), mail, sender, files)
                    : writer.answer(answer, arrival, mail, sender, files);
        }
        if (destination instanceof Destination.ByAgent byAgent) {
            return machine
                    ? Verdict.ignored(Reason.AUTO_REPLY)
                    : agentAnswers.write(byAgent, mail, files, arrival.at());
        }
        if (destination instanceof Destination.Note note) {
            return writer.note(note, mail, sender, files);
        }
        if (counted && log.ticketsOf(sender.address(), arrival.at().minus(Duration.ofHours(1))) >= TICKETS_PER_HOUR) {
            return Verdict.quarantined(Reason.TOO_MANY_TICKETS);
        }
        return writer.request((Destination.NewRequest) destination, arrival, mail, sender, dmarc, files);
    }

    /** What is ignored in a conversation is at least noted there. */
    private Verdict noted(Verdict verdict, Reading reading, List<Upload> files) {
        if (verdict.reason() == Reason.BOUNCE) {
            return bounces.take(reading.mail())
                    .map(ticket -> new Verdict(verdict.outcome(), verdict.reason(), ticket.id()))
                    .orElse(verdict);
        }
        boolean outOfOffice =
                verdict.reason() == Reason.AUTO_REPLY && !reading.senders().isEmpty();
        return outOfOffice
                ? threading
                        .mentioned(reading.mail().headers())
                        .flatMap(ticket -> writer.remark(
                                ticket,
                                verdict,
                                reading.mail(),
                                reading.senders().get(0),
                                files))
                        .orElse(verdict)
                : verdict;
    }

    private static Dmarc dmarc(Arrival arrival, Reading reading) {
        String domain =
                reading.senders().stream().map(MailAddress::domain).findFirst().orElse("");
        return Dmarc.read(reading.mail().headers().all("authentication-results"), arrival.mailbox(), domain);
    }

    private static void describe(IntakeEntry entry, Reading reading) {
        MailHeaders headers = reading.mail().headers();
        reading.senders().stream().findFirst().ifPresent(sender -> {
            entry.sender = sender.address();
            entry.senderName = sender.name();
        });
        String subject = headers.text("subject");
        entry.subject = Texts.length(subject) > Texts.SUBJECT
                ? subject.substring(0, subject.offsetByCodePoints(0, Texts.SUBJECT))
                : subject;
    }
}
