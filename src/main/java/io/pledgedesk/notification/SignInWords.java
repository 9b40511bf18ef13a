package io.pledgedesk.notification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the mail with a link to sign in says. */
@MessageBundle("letter")
interface SignInWords {

    @Message("Your link to your requests")
    String subject();

    @Message("Hello,")
    String greeting();

    @Message("here you see all your requests. The link works once, until {when}.")
    String link(String when);

    @Message("You didn't ask for it? Then you need not do anything: nobody gets in without this mail.")
    String notAsked();
}
