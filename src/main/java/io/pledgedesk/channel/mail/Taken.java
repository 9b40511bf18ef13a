package io.pledgedesk.channel.mail;

/**
 * The answer to whoever brought a mail.
 *
 * @param ticketId null when it is about none
 */
public record Taken(Outcome outcome, Long ticketId, Reason reason, long intakeId) {

    static Taken of(IntakeEntry entry) {
        return new Taken(entry.outcome, entry.ticketId, entry.reason, entry.id);
    }

    /** The same mail again: what the first one came to. */
    static Taken again(IntakeEntry first) {
        return new Taken(Outcome.DUPLICATE, first.ticketId, Reason.SAME_MAIL, first.id);
    }
}
