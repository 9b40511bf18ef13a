package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of putting tickets off. */
@MessageBundle("snooze")
public interface SnoozeWords {

    @Message("Snooze")
    String snooze();

    @Message("Come back")
    String until();

    @Message("""
        {#switch code}{#case 'hour'}In 1 hour{#case 'hours'}In 4 hours{#case 'tomorrow'}Tomorrow at 09:00\
        {#else}Next Monday at 09:00{/switch}\
        """)
    String choice(String code);

    @Message("Another time")
    String other();

    @Message("Snooze until then")
    String put();

    @Message("Its clocks go on. It also comes back when the customer writes, and when a promise falls due.")
    String hint();

    @Message("Snoozed until {stamp}")
    String asleep(String stamp);

    @Message("Bring it back now")
    String wake();

    @Message("Ticket {id} comes back {stamp}.")
    String snoozed(long id, String stamp);

    @Message("Ticket {id} is back.")
    String awake(long id);
}
