package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of how one wants to be told. */
@MessageBundle("told")
public interface NoticeWords {

    @Message("Notifications")
    String title();

    @Message("Which news reach you which way. News of clocks gather for a minute: many become one mail.")
    String lead();

    @Message("Bell")
    String bell();

    @Message("Mail")
    String mail();

    @Message("{#when code}{#is 'escalation'}A rule tells of a clock{#is 'mention'}A colleague names you{#is"
            + " 'followed'}Somebody works on a ticket that you follow{#is 'replyReturned'}A reply could not be"
            + " sent{#is 'answerRefused'}Your answer by mail could not be taken{#is 'rating'}A customer was not"
            + " content{#is 'timeDeclined'}A customer declined a new time{#else}{code}{/when}")
    String kind(String code);

    @Message("Quiet hours")
    String quiet();

    @Message("No mail in these hours of every day")
    String quietOn();

    @Message("What comes meanwhile is mailed when they end; the bell has it at once.")
    String quietHint();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Time zone")
    String zone();

    @Message("Save")
    String save();

    @Message("Saved. That is how you are told from now on.")
    String saved();
}
