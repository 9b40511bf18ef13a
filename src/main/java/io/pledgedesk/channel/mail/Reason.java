package io.pledgedesk.channel.mail;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.stream.Stream;

/** Why a mail ended as it did. Stored by name; a name is never used for something else. */
public enum Reason {
    NEW_REQUEST("newRequest", "A new request."),
    NEW_WITHOUT_ANSWER(
            "newWithoutAnswer", "A new request by a machine, a list or a no-reply address: nobody is answered."),
    SPAM_SENDER("spamSender", "The desk marked the sender's last request as spam: filed there, nobody is answered."),
    FOREIGN_REPLY_ADDRESS(
            "foreignReplyAddress",
            "Came to a reply address of a ticket in which the sender takes no part: a new request."),
    FOLLOW_UP("followUp", "An answer to a closed ticket: a new one that is linked to it."),
    SIGNED_MESSAGE_ID("signedMessageId", "Answers a mail of ours."),
    SIGNED_ADDRESS("signedAddress", "Came to the ticket's reply address."),
    SUBJECT_REFERENCE("subjectReference", "Names the ticket in its subject, from a proven participant."),
    AGENT_NOTE("agentNote", "An agent's answer to a notification: an internal note."),
    AGENT_REPLY("agentReply", "An agent's answer to a notification: a reply to the customer."),
    AGENT_REFUSED(
            "agentRefused", "An agent's answer to a notification that could not be written; the agent was told why."),
    UNVERIFIED_SENDER("unverifiedSender", "Answers a mail of ours, but the sender takes no part: kept as a note."),
    AUTOMATIC_IN_THREAD("automaticInThread", "An automatic mail in a conversation: kept as a note."),
    AUTO_REPLY("autoReply", "An automatic reply, such as an out-of-office."),
    BOUNCE("bounce", "A mail that could not be delivered came back."),
    NULL_RETURN_PATH("nullReturnPath", "The sender takes no answers (empty return path)."),
    READ_RECEIPT("readReceipt", "A read receipt."),
    ABUSE_REPORT("abuseReport", "An abuse report of a mail provider."),
    CALENDAR_REPLY("calendarReply", "The answer to an invitation."),
    BULK("bulk", "Bulk mail from which one can unsubscribe."),
    LOOP("loop", "Our own mail came back in a loop."),
    OWN_MESSAGE("ownMessage", "A mail that this desk sent."),
    SAME_MAIL("sameMail", "This mail came in before."),
    OWN_SENDER("ownSender", "Claims to come from a mailbox of ours."),
    NO_SENDER("noSender", "Has no sender that can be read."),
    SEVERAL_SENDERS("severalSenders", "Names more than one sender."),
    TOO_MANY_HOPS("tooManyHops", "Went through more than 30 servers."),
    TOO_MANY_TICKETS("tooManyTickets", "The sender opened 20 tickets in an hour; this one waits."),
    DMARC_REJECTED("dmarcRejected", "Failed DMARC, and the sender's domain asks to reject that."),
    DMARC_OWN_DOMAIN("dmarcOwnDomain", "Claims to come from our own domain, but failed DMARC."),
    UNREADABLE("unreadable", "Can't be read as a mail."),
    TOO_LARGE("tooLarge", "Is larger than 25 MiB."),
    TOO_MANY_HEADERS("tooManyHeaders", "Has more than 1,000 headers."),
    TOO_MANY_PARTS("tooManyParts", "Has more than 500 parts."),
    TOO_DEEP("tooDeep", "Is nested more than 20 levels deep."),
    TOOK_TOO_LONG("tookTooLong", "Could not be read within 10 seconds."),
    FAILED("failed", "Could not be taken in after three tries; the log says why.");

    private final String code;
    private final String sentence;

    Reason(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** One sentence for people. */
    public String sentence() {
        return sentence;
    }

    static Reason of(String code) {
        return Stream.of(values())
                .filter(value -> value.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown reason of the intake: " + code));
    }

    @Converter(autoApply = true)
    static class Code implements AttributeConverter<Reason, String> {
        @Override
        public String convertToDatabaseColumn(Reason value) {
            return value == null ? null : value.code;
        }

        @Override
        public Reason convertToEntityAttribute(String code) {
            return code == null ? null : of(code);
        }
    }
}
