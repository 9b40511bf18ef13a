package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import java.util.List;

/**
 * The order to add a message.
 *
 * @param status the status to set in the same step, or null
 * @param attachmentIds files uploaded before, by the same person
 * @param afterMessage the last message that the author had seen, or null to send in any case
 */
public record NewMessage(
        String body, Visibility visibility, StatusChoice status, List<Long> attachmentIds, Long afterMessage) {

    static final int MAX_ATTACHMENTS = 20;

    public NewMessage {
        body = Texts.block(body);
        visibility = visibility == null ? Visibility.PUBLIC : visibility;
        attachmentIds = attachmentIds == null ? List.of() : List.copyOf(attachmentIds);
        Violations wrong = new Violations();
        TicketTexts.checkBody("body", body, wrong);
        wrong.require(
                attachmentIds.size() <= MAX_ATTACHMENTS, "attachmentIds", "A message has at most 20 attachments.");
        wrong.require(
                status == null || status.category() != Status.NEW, "status", "A ticket is new only when it comes in.");
        wrong.refuseIfAny();
    }

    public static NewMessage reply(String body) {
        return new NewMessage(body, Visibility.PUBLIC, null, List.of(), null);
    }

    public static NewMessage note(String body) {
        return new NewMessage(body, Visibility.INTERNAL, null, List.of(), null);
    }

    /** The same for an author who has seen everything. */
    public NewMessage inAnyCase() {
        return new NewMessage(body, visibility, status, attachmentIds, null);
    }

    /** @throws Refusal.Invalid unless it is public: customers write no notes */
    void requirePublic() {
        if (visibility != Visibility.PUBLIC) {
            throw new Refusal.Forbidden("Only agents write internal notes.");
        }
    }
}
