package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the keyboard shortcuts do. */
@MessageBundle("key")
public interface KeyWords {

    @Message("Next, previous row")
    String rows();

    @Message("Open, back to the list")
    String open();

    @Message("Select row")
    String select();

    @Message("Previous, next ticket")
    String siblings();

    @Message("Search")
    String search();

    @Message("Commands")
    String commands();

    @Message("New ticket")
    String create();

    @Message("Take next ticket")
    String next();

    @Message("Reply, internal note")
    String write();

    @Message("Assign, assign to me")
    String assign();

    @Message("Status, priority, tags")
    String properties();

    @Message("Send")
    String send();

    @Message("Go to the queue (g m mine, g u unassigned, g w wallboard)")
    String queue();

    @Message("Send, solve, next ticket")
    String sendSolve();

    @Message("While writing: saved reply, mention")
    String writing();

    @Message("This list, close")
    String help();

    @Message("Snooze")
    String snooze();

    @Message("Merge, link")
    String join();
}
