package io.pledgedesk.web.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The names of the desk's places. */
@MessageBundle("nav")
public interface NavWords {

    @Message("My work")
    String myWork();

    @Message("Queues")
    String queues();

    @Message("Teams")
    String teams();

    @Message("Assigned to me")
    String assignedToMe();

    @Message("Waiting on us")
    String waitingOnUs();

    @Message("Unassigned")
    String unassigned();

    @Message("All open")
    String allOpen();

    @Message("Wallboard")
    String wallboard();

    @Message("Reports")
    String reports();

    @Message("Settings")
    String settings();
}
