package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of joining tickets and of parting them. */
@MessageBundle("merge")
public interface MergeWords {

    @Message("Merge #{id} with another ticket")
    String mergeTitle(long id);

    @Message("Number of the other ticket")
    String otherNumber();

    @Message("Both tickets must still be open. The messages of the one that is closed are read on the other as well;"
            + " for an hour it can be undone.")
    String mergeHint();

    @Message("Compare")
    String compare();

    @Message("Which ticket goes on?")
    String whichSurvives();

    @Message("#{id} goes on, #{other} is closed")
    String keep(long id, long other);

    @Message("Merge")
    String doMerge();

    @Message("Cancel")
    String cancel();

    @Message("Other open tickets of {name}")
    String openOf(String name);

    @Message("Enter the number of a ticket that you may see, for example 1042.")
    String noSuchTicket();

    @Message("#{source} now goes on here.")
    String mergedHere(long source);

    @Message("Undo the merge")
    String undo();

    @Message("#{id} is a ticket of its own again, as if it had never been merged.")
    String parted(long id);

    @Message("Split off this message?")
    String splitTitle();

    @Message("It becomes a ticket of its own, with its own clocks. Here it stays readable, with a link.")
    String splitText();

    @Message("Split off")
    String doSplit();

    @Message("Split off from #{id}.")
    String splitDone(long id);
}
