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

    @Message("On this device")
    String device();

    @Message("The system shows what is new while a page of the desk is open and you look at"
            + " something else. A click leads to the ticket. What the bell does not count is not"
            + " shown.")
    String deviceHint();

    @Message("Notifications are not shown on this device.")
    String deviceOff();

    @Message("Show notifications on this device")
    String deviceShow();

    @Message("Notifications are shown on this device, in this browser.")
    String deviceOn();

    @Message("Show them no more")
    String deviceHide();

    @Message("This is how you are told.")
    String deviceSample();

    @Message("This browser was told not to let this desk show notifications. Allow them in its"
            + " settings for this site, then load this page again.")
    String deviceRefused();

    @Message("This browser can show none here: it does not know how, or the address of the desk"
            + " does not begin with https.")
    String deviceNone();
}
