package io.pledgedesk.notification;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.ticket.Conversations;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Says on the ticket that an answer did not reach the customer. */
@ApplicationScoped
class FailedMail {

    private static final Logger LOG = Logger.getLogger(FailedMail.class);

    private final Conversations conversations;
    private final NewsWords words;
    private final Speech speech;

    FailedMail(Conversations conversations, NewsWords words, Speech speech) {
        this.words = words;
        this.speech = speech;
        this.conversations = conversations;
    }

    void tell(long ticketId, String recipient, String problem) {
        try {
            conversations.addAutomaticNote(ticketId, speech.in(null, () -> words.notMailed(recipient, problem)));
        } catch (Refusal.Conflict closed) {
            LOG.warnf("An answer on the closed ticket %d could not be mailed", ticketId);
        }
    }
}
