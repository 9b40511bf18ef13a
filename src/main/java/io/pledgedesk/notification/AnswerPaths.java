package io.pledgedesk.notification;

import io.pledgedesk.auth.Role;
import io.pledgedesk.mail.MailThread;
import io.pledgedesk.mail.MailThreads;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.mail.SignedIds;
import io.pledgedesk.people.Agent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** How agents answer a mail that tells them of a ticket. */
@ApplicationScoped
class AnswerPaths {

    private final Mailboxes mailboxes;
    private final MailThreads threads;
    private final SignedIds ids;

    AnswerPaths(Mailboxes mailboxes, MailThreads threads, SignedIds ids) {
        this.mailboxes = mailboxes;
        this.threads = threads;
        this.ids = ids;
    }

    /** The mailbox at which a ticket's mail arrives; else the oldest one, empty where there is none. */
    Optional<Mailbox> mailboxOf(long ticketId) {
        return threads.find(ticketId)
                .map(MailThread::mailboxId)
                .flatMap(mailboxes::find)
                .or(() -> mailboxes.forTeam(null));
    }

    String noteAddress(Mailbox box, long ticketId, Agent agent) {
        return ids.agentAddress(box.address, ticketId, agent.id, false);
    }

    private static boolean mayReply(Agent agent) {
        return agent.roles.stream().anyMatch(role -> Role.of(role).included().contains(Role.AGENT));
    }

    /** @param text what there is to tell */
    String text(Mailbox box, long ticketId, Agent agent, String text) {
        StringBuilder mail =
                new StringBuilder(SignedIds.ANSWER_ABOVE).append("\n\n").append(text.strip());
        mail.append("\n\nAnswer this mail to write an internal note on the ticket.\n");
        if (box.checkDmarc && box.trustedAuthservId != null && mayReply(agent)) {
            mail.append("To reply to the customer, write to ")
                    .append(ids.agentAddress(box.address, ticketId, agent.id, true))
                    .append('\n');
        }
        return mail.toString();
    }
}
