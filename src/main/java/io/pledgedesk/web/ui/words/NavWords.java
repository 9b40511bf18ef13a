package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The names of the desk's places. */
@MessageBundle("nav")
public interface NavWords {

    @Message("My work")
    String myWork();

    @Message("Queues")
    String queues();

    @Message("Views")
    String views();

    @Message("Teams")
    String teams();

    @Message("""
        {#switch slug}{#case 'mine'}Assigned to me{#case 'mentions'}Mentions{#case 'drafts'}Drafts{#case 'snoozed'}Snoozed{#case 'waiting'}Waiting on us{#case 'first-reply'}First reply due\
        {#case 'unassigned'}Unassigned{#case 'all-open'}All open{#case 'pending'}Waiting on customer\
        {#case 'on-hold'}On hold{#case 'stuck'}Stuck{#case 'spam'}Spam{#else}Recently solved{/switch}\
        """)
    String view(String slug);

    @Message("Customers")
    String customers();

    @Message("Wallboard")
    String wallboard();

    @Message("Reports")
    String reports();

    @Message("Settings")
    String settings();
}
