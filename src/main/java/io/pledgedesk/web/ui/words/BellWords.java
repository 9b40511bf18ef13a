package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words around the bell. */
@MessageBundle("bell")
public interface BellWords {

    @Message("Notifications")
    String title();

    @Message("Nothing new")
    String none();

    @Message("You hear here when an escalation rule names you.")
    String nothing();

    @Message("Mark all as read")
    String readAll();

    @Message("Unread")
    String unread();

    @Message("Older")
    String older();
}
