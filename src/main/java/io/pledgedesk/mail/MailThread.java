package io.pledgedesk.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** How the mail of one ticket goes on. */
@Entity
@Table(name = "mail_thread")
public class MailThread {

    private static final int MAX_REFERENCES = 20;

    @Id
    @Column(name = "ticket_id")
    Long ticketId;

    @Column(name = "mailbox_id")
    Long mailboxId;

    @Column(name = "last_message_id")
    String lastMessageId;

    @Column(name = "reference_ids", columnDefinition = "text")
    String referenceIds = "";

    boolean quiet;

    protected MailThread() {}

    MailThread(long ticketId) {
        this.ticketId = ticketId;
    }

    /** The newest twenty, because headers have a limit; the first stays, since programs group by it. */
    void add(String messageId) {
        List<String> known = new ArrayList<>(references());
        known.remove(messageId);
        known.add(messageId);
        while (known.size() > MAX_REFERENCES) {
            known.remove(1);
        }
        referenceIds = String.join(" ", known);
        lastMessageId = messageId;
    }

    public List<String> references() {
        return referenceIds.isEmpty() ? List.of() : List.of(referenceIds.split(" "));
    }

    /** What the next mail answers; null when nothing was said yet. */
    public String lastMessageId() {
        return lastMessageId;
    }

    /** Null when it came by none, or by one that is gone. */
    public Long mailboxId() {
        return mailboxId;
    }

    /** Whether automatic mail is unwelcome: a machine, a list, or somebody who asked for none. */
    public boolean isQuiet() {
        return quiet;
    }
}
