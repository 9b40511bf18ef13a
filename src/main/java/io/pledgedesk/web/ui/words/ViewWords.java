package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of views that people keep. */
@MessageBundle("view")
public interface ViewWords {

    @Message("Save view")
    String save();

    @Message("This view")
    String change();

    @Message("Name")
    String name();

    @Message("Who finds it")
    String shared();

    @Message("Only me")
    String onlyMe();

    @Message("Team {name}")
    String team(String name);

    @Message("Everyone")
    String everyone();

    @Message("Save")
    String submit();

    @Message("Remove view")
    String remove();

    @Message("The view “{name}” is saved.")
    String saved(String name);

    @Message("The view is removed. No ticket was changed.")
    String removed();

    @Message("Export as CSV")
    String export();

    @Message("This search can't be understood")
    String problem();

    // the page on views that are shared

    @Message("Shared views")
    String title();

    @Message("Lists that a team or everyone finds beside the queues. To change one, open it.")
    String about();

    @Message("Make a view")
    String make();

    @Message("No view is shared")
    String none();

    @Message("Filter a queue, then press Save view and say who finds it.")
    String noneText();

    @Message("Shows")
    String shows();

    @Message("The queue of a team that is gone")
    String gone();

    @Message("Made by")
    String owner();

    @Message("Remove the view {name}")
    String removeOne(String name);
}
