package io.pledgedesk.channel.mail;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.auth.Viewers;
import io.pledgedesk.channel.mail.mime.MailAddress;
import io.pledgedesk.channel.mail.mime.MailHeaders;
import io.pledgedesk.channel.mail.mime.ParsedMail;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.mail.AgentAddress;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.mail.SignedIds;
import io.pledgedesk.ticket.Attachment;
import io.pledgedesk.ticket.Attachments;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.FollowUps;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.ticket.Upload;
import io.pledgedesk.ticket.Visibility;
import io.pledgedesk.ticket.work.AnswerRefused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What agents write by answering a notification: believed only from the agent's own address, proven by DMARC. */
@ApplicationScoped
class AgentAnswers {

    private static final int MAX_FILES = 20;

    private final SignedIds signed;
    private final Mailboxes mailboxes;
    private final Viewers viewers;
    private final Tickets tickets;
    private final FollowUps followUps;
    private final Conversations conversations;
    private final Attachments attachments;
    private final Event<AnswerRefused> refusals;

    AgentAnswers(
            SignedIds signed,
            Mailboxes mailboxes,
            Viewers viewers,
            Tickets tickets,
            FollowUps followUps,
            Conversations conversations,
            Attachments attachments,
            Event<AnswerRefused> refusals) {
        this.signed = signed;
        this.mailboxes = mailboxes;
        this.viewers = viewers;
        this.tickets = tickets;
        this.followUps = followUps;
        this.conversations = conversations;
        this.attachments = attachments;
        this.refusals = refusals;
    }

    /** Where a mail to an agent's address belongs; empty for any other mail. */
    Optional<Destination> of(MailHeaders headers, String sender, Dmarc dmarc) {
        return Threading.recipients(headers)
                .map(MailAddress::address)
                .flatMap(address -> signed.readAgentAddress(address).stream())
                .filter(address -> mailboxes.findByAddress(address.mailbox()).isPresent())
                .findFirst()
                .map(address -> destination(address, sender, dmarc));
    }

    private Destination destination(AgentAddress address, String sender, Dmarc dmarc) {
        boolean own = address.ticketId() != null
                && tickets.find(address.ticketId()).isPresent()
                && viewers.find(address.agentId())
                        .filter(Viewer::isStaff)
                        .filter(agent -> agent.email().equalsIgnoreCase(sender))
                        .isPresent();
        if (!own || dmarc.fails()) {
            return new Destination.NewRequest(Reason.FOREIGN_REPLY_ADDRESS);
        }
        return dmarc.passes()
                ? new Destination.ByAgent(address.ticketId(), address.agentId(), address.publicly())
                : new Destination.Note(address.ticketId(), Reason.UNVERIFIED_SENDER);
    }

    Verdict write(Destination.ByAgent destination, ParsedMail mail, List<Upload> files, Instant at) {
        Viewer agent = viewers.find(destination.agentId()).orElseThrow();
        long ticketId = followUps.goesOnAs(destination.ticketId()).id();
        String text = AnswerText.of(mail.text());
        Optional<String> problem = problem(agent, ticketId, destination.publicly(), text);
        if (problem.isPresent()) {
            refusals.fire(new AnswerRefused(agent.id(), ticketId, problem.get(), at));
            return new Verdict(Outcome.IGNORED, Reason.AGENT_REFUSED, ticketId);
        }
        List<Long> attached = files.stream()
                .limit(MAX_FILES)
                .map(file -> attachments.upload(agent, ticketId, file))
                .map(Attachment::id)
                .toList();
        conversations.add(agent, ticketId, message(destination.publicly(), text, attached));
        return new Verdict(Outcome.APPENDED, destination.publicly() ? Reason.AGENT_REPLY : Reason.AGENT_NOTE, ticketId);
    }

    /** Why it can't be written, in words for the agent; looked at apart, so that the mail's own line is stored. */
    private Optional<String> problem(Viewer agent, long ticketId, boolean publicly, String text) {
        if (text.isBlank()) {
            return Optional.of("There was nothing above the quoted mail.");
        }
        if (publicly && !agent.is(Role.AGENT)) {
            return Optional.of("Light agents write notes, not replies.");
        }
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> conversations.check(agent, ticketId, message(publicly, text, List.of())));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.getMessage());
        }
    }

    private static NewMessage message(boolean publicly, String text, List<Long> attached) {
        return new NewMessage(text, publicly ? Visibility.PUBLIC : Visibility.INTERNAL, null, attached, null);
    }
}
