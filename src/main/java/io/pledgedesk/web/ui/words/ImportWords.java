package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of imports. */
@MessageBundle("imports")
public interface ImportWords {

    @Message("Imports")
    String title();

    @Message("Tickets with their history from another system.")
    String about();

    @Message("One ticket a line, as JSON: the same lines that the API takes at POST /api/v1/imports/tickets. Clocks are"
            + " computed by our rules; nothing is mailed, and nothing escalates for the past. The same externalId"
            + " twice is one ticket.")
    String lead();

    @Message("File (NDJSON, up to 100 MB; longer ones through the API)")
    String file();

    @Message("Import")
    String start();

    @Message("Choose a file.")
    String noFile();

    @Message("Nothing was imported on this page yet")
    String none();

    @Message("{#switch code}{#case 'running'}Under way{#case 'done'}Done{#case"
            + " 'cancelled'}Cancelled{#else}Failed{/switch}")
    String status(String code);

    @Message("Status")
    String statusHead();

    @Message("New tickets")
    String created();

    @Message("Here before")
    String known();

    @Message("Lines with a problem")
    String problems();

    @Message("Line")
    String line();

    @Message("External id")
    String externalId();

    @Message("What to correct")
    String problem();

    @Message("All problems as CSV")
    String csv();

    @Message("The first 50 are shown.")
    String firstOnes();

    @Message("Cancel")
    String cancel();

    @Message("What was stored stays. Sending the same file again goes on where this stopped.")
    String stopped();

    @Message("by {who}, {when}")
    String startedBy(String who, String when);

    @Message("{percent}% read")
    String read(int percent);
}
