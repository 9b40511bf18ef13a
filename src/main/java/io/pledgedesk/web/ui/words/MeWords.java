package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of one's own preferences. */
@MessageBundle("me")
public interface MeWords {

    @Message("Preferences")
    String title();

    @Message("They hold for you, in every browser.")
    String lead();

    @Message("Language")
    String language();

    @Message("Of the pages and mails that you read; customers are written to in theirs.")
    String languageHint();

    @Message("Theme")
    String theme();

    @Message("Density of lists")
    String density();

    @Message("Single-key shortcuts")
    String shortcuts();

    @Message("Off stops keys such as j, r and c; Ctrl K and Ctrl Enter always work.")
    String shortcutsHint();

    @Message("Taking replies back")
    String undo();

    @Message("A reply counts when you send it. It goes out this much later, or as soon as anything else happens on its"
            + " ticket.")
    String undoHint();

    @Message("{#if seconds == 0}Send at once{#else}For {seconds} seconds{/if}")
    String delay(int seconds);

    @Message("Time zone")
    String zone();

    @Message("All times on the desk are shown in it; due times are the same instants everywhere.")
    String zoneHint();

    @Message("""
        {#switch code}{#case 'auto'}As the system{#case 'light'}Light{#case 'dark'}Dark{#case 'comfortable'}Comfortable\
        {#case 'compact'}Compact, one line a ticket{#case 'on'}On{#else}Off{/switch}\
        """)
    String choice(String code);

    @Message("Save")
    String save();

    @Message("Saved.")
    String saved();

    @Message("Change password")
    String password();

    @Message("Account")
    String account();
}
