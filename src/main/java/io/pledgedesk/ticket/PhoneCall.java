package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.people.PhoneNumbers;

/**
 * A call as an agent logs it.
 *
 * @param direction who called: the customer (inbound) or we (outbound)
 * @param minutes how long it took, 0 to 1,440
 * @param number empty for none
 * @param note what was said, for agents only; empty for nothing
 */
public record PhoneCall(Direction direction, Integer minutes, String number, String note) {

    private static final int LONGEST = 1_440;

    /** @throws io.pledgedesk.kernel.Refusal.Invalid with what is wrong */
    public PhoneCall {
        note = note == null ? "" : Texts.block(note).strip();
        Violations wrong = new Violations();
        wrong.require(direction != null, "direction", "Say who called.");
        wrong.require(
                minutes != null && minutes >= 0 && minutes <= LONGEST,
                "minutes",
                "Enter whole minutes, for example 12.");
        wrong.require(Texts.length(note) <= Texts.BODY, "note", "A text has at most 100,000 characters.");
        wrong.refuseIfAny();
        number = PhoneNumbers.check(number, "number");
    }
}
