package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the command palette. */
@MessageBundle("palette")
public interface PaletteWords {

    @Message("Tickets")
    String tickets();

    @Message("Customers")
    String people();

    @Message("All tickets with “{words}”")
    String all(String words);
}
