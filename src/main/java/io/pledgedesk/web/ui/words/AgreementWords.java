package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of times that are agreed on beside a promise. */
@MessageBundle("agreed")
public interface AgreementWords {

    @Message("Propose another time")
    String title();

    @Message("The customer is told by mail and on the page of the request, and may decline. The clock counts on by what"
            + " was promised; what was agreed is judged beside it.")
    String lead();

    @Message("Promised by")
    String promised();

    @Message("Proposed already: {until}.")
    String standing(String until);

    @Message("The customer declined {until}.")
    String declined(String until);

    @Message("No solution is promised for this ticket.")
    String nothing();

    @Message("Solved by")
    String until();

    @Message("In your time zone, {zone}")
    String zone(String zone);

    @Message("Why")
    String reason();

    @Message("The customer reads it.")
    String reasonHint();

    @Message("Propose and tell the customer")
    String propose();

    @Message("Back to the ticket")
    String back();

    @Message("Proposed. The customer was told.")
    String done();

    @Message("We propose another time: {until}")
    String offered(String until);

    @Message("If that doesn't suit you, say so: what was promised then stands.")
    String offer();

    @Message("Decline this time")
    String decline();

    @Message("You declined {until}. What was promised stands.")
    String refused(String until);
}
