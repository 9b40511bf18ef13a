package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;

/** What subjects and bodies have to be; both arrive cleaned by {@link Texts}. */
final class TicketTexts {

    private TicketTexts() {}

    static void checkSubject(String subject, Violations wrong) {
        if (subject == null || subject.isBlank()) {
            wrong.add("subject", "ticketSubjectMissing", "Enter a subject, for example: My card was charged twice.");
        } else if (Texts.length(subject) > Texts.SUBJECT) {
            wrong.add("subject", "subjectTooLong", "A subject has at most " + Texts.SUBJECT + " characters.");
        }
    }

    static void checkBody(String field, String body, Violations wrong) {
        if (body == null || body.isBlank()) {
            wrong.add(field, "messageMissing", "Write a few words.");
        } else if (Texts.length(body) > Texts.BODY) {
            wrong.add(field, "textTooLong", "A text has at most 100,000 characters.");
        }
    }
}
