package io.pledgedesk.notification;

import io.pledgedesk.mail.HeaderText;
import java.util.List;

/**
 * The order to send a mail.
 *
 * @param kind what it is, for counting and for how it is marked
 * @param cc further addresses
 * @param html the same as {@code text}; null for none
 * @param from the address that it comes from; null for the installation's
 * @param fromName null for none
 * @param replyTo null for {@code from}
 * @param inReplyTo the Message-ID that it answers; null for none
 * @param references Message-IDs of the conversation, the oldest first
 * @param ticketId null when it is about no ticket
 * @param attachmentIds files of the ticket
 */
public record OutgoingMail(
        Kind kind,
        String messageId,
        String recipient,
        List<String> cc,
        HeaderText subject,
        String text,
        String html,
        String from,
        HeaderText fromName,
        String replyTo,
        String inReplyTo,
        List<String> references,
        Long ticketId,
        List<Long> attachmentIds) {

    /** What a mail is. */
    public enum Kind {
        /** To agents and about accounts. */
        NOTICE("notice"),
        /** An agent's answer; a person wrote it. */
        REPLY("reply"),
        ACKNOWLEDGEMENT("acknowledgement"),
        LATE("late"),
        NEW_TIME("newTime");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    public OutgoingMail {
        cc = List.copyOf(cc);
        references = List.copyOf(references);
        attachmentIds = List.copyOf(attachmentIds);
    }
}
