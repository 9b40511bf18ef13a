package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of layouts and parts, on every page. */
@MessageBundle("ui")
public interface UiWords {

    @Message("Skip to content")
    String skipToContent();

    @Message("(optional)")
    String optional();

    @Message("Please correct {#if n == 1}one thing{#else}{n} things{/if}")
    String correct(int n);

    /** A number with places behind its mark. */
    @Message("{whole}.{places}")
    String decimal(String whole, String places);

    @Message("Paused")
    String paused();

    @Message("Met in {length}")
    String metIn(String length);

    @Message("Replied {late}")
    String missedBy(String late);

    @Message("No promise")
    String noPromise();

    @Message("Service-level clocks")
    String clocks();

    @Message("Why?")
    String why();

    @Message("New")
    String newMessage();

    @Message("Split off as a ticket of its own")
    String splitOff();

    @Message("Internal note")
    String internalNote();

    @Message("""
        {#switch code}{#case 'new'}New{#case 'open'}Open{#case 'pending'}Waiting on customer\
        {#case 'onHold'}On hold{#case 'solved'}Solved{#else}Closed{/switch}\
        """)
    String status(String code);

    @Message("""
        {#switch code}{#case 'urgent'}Urgent{#case 'high'}High{#case 'low'}Low{#else}Normal{/switch}\
        """)
    String priority(String code);

    @Message("{ui:priority(code)} priority")
    String priorityName(String code);

    @Message("""
        {#switch code}{#case 'firstResponse'}First reply{#case 'nextResponse'}Next reply\
        {#case 'periodicUpdate'}Update{#else}Resolution{/switch}\
        """)
    String metric(String code);

    // the desk's frame

    @Message("Main")
    String mainNav();

    @Message("Mobile")
    String mobileNav();

    @Message("Take next ticket")
    String takeNext();

    @Message("Search")
    String search();

    @Message("Search tickets, customers")
    String searchHint();

    @Message("Commands")
    String commands();

    @Message("Switch theme")
    String switchTheme();

    @Message("Notifications{#if n gt 0}, {n} new{/if}")
    String notifications(int n);

    @Message("New ticket")
    String newTicket();

    @Message("late: ")
    String lateCount();

    @Message("{n} late")
    String lateTitle(String n);

    @Message("Sign out")
    String signOut();

    @Message("Preferences")
    String preferences();

    @Message("Close")
    String close();

    @Message("Menu")
    String menu();

    @Message("Next")
    String next();

    @Message("Queue")
    String queue();

    @Message("Mine")
    String mine();

    @Message("More")
    String more();

    @Message("Go to")
    String goTo();

    @Message("Command palette")
    String palette();

    @Message("Search tickets, people, commands")
    String paletteHint();

    @Message("Keyboard shortcuts")
    String shortcuts();

    @Message("Turn off single keys in")
    String shortcutsOff();

    @Message("That did not reach the server. Your text is safe. Try again, or load the page anew.")
    String requestFailed();

    @Message("No connection.")
    String offline();

    @Message("What you type stays here and is saved when the connection is back. Times may be old.")
    String offlineText();

    // the portal's frame

    @Message("{desk} Help")
    String portalName(String desk);

    @Message("Help")
    String helpNav();

    @Message("New request")
    String newRequest();

    @Message("My requests")
    String myRequests();

    @Message("All times in {zone}.")
    String timesIn(String zone);

    @Message("Change")
    String change();

    @Message("Written on #{id}, which was merged into this ticket")
    String mergedMessage(long id);
}
