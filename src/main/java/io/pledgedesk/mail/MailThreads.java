package io.pledgedesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps what the next mail about a ticket has to refer to. */
@ApplicationScoped
public class MailThreads {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x3b=\\x3f-\\x7e]{1,250}>");

    private final EntityManager entities;

    MailThreads(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public Optional<MailThread> find(long ticketId) {
        return Optional.ofNullable(entities.find(MailThread.class, ticketId));
    }

    /** The ticket's mail came by this mailbox. @param quiet whether automatic mail is unwelcome */
    @Transactional
    public void began(long ticketId, long mailboxId, boolean quiet) {
        MailThread thread = threadOf(ticketId);
        thread.mailboxId = mailboxId;
        thread.quiet = quiet;
    }

    /** A mail of the thread came or went. What can't stand in a header of ours is left out. */
    @Transactional
    public void passed(long ticketId, String messageId) {
        if (messageId != null && MESSAGE_ID.matcher(messageId).matches()) {
            threadOf(ticketId).add(messageId);
        }
    }

    private MailThread threadOf(long ticketId) {
        return find(ticketId).orElseGet(() -> {
            MailThread thread = new MailThread(ticketId);
            entities.persist(thread);
            return thread;
        });
    }
}
