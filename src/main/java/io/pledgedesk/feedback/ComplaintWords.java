package io.pledgedesk.feedback;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What those are told who complained. */
@MessageBundle("complaint")
public interface ComplaintWords {

    @Message("You said, we did")
    String mailSubject();

    @Message("Hello,\n\n"
            + "you told us that we did not help you well.{#if said}\n\n"
            + "You said:\n"
            + "{said}{/if}\n\n"
            + "We did:\n"
            + "{did}\n\n"
            + "Thank you for telling us.\n\n"
            + "{desk}")
    String mail(String said, String did, String desk);
}
