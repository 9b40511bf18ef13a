package io.pledgedesk.web.ui.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What customers read about our promises in general, and how we keep them. */
@MessageBundle("service")
public interface ServiceWords {

    @Message("Our service levels")
    String title();

    @Message("What we promise, and how often we keep it. The numbers are counted, not chosen: they include the bad"
            + " months.")
    String lead();

    @Message("What we promise")
    String promises();

    @Message("About")
    String about();

    @Message("First reply")
    String firstReply();

    @Message("Next reply")
    String nextReply();

    @Message("Solved")
    String solved();

    @Message("no promise")
    String nothing();

    @Message("Everything")
    String everything();

    @Message("Everything else")
    String everythingElse();

    @Message("We promise nothing about requests by this form yet.")
    String noPromises();

    @Message("Lengths count our opening hours. The clock for a solution stops while we wait for your answer. If your"
            + " contract promises more, the page of your request says so.")
    String small();

    @Message("{#if n == 1}1 business day{#else}{n} business days{/if}")
    String businessDays(long n);

    @Message("How often we keep it")
    String record();

    @Message("Last {n} days")
    String lastDays(int n);

    @Message("Promise")
    String promise();

    @Message("First replies in time")
    String firstInTime();

    @Message("Next replies in time")
    String nextInTime();

    @Message("Updates in time")
    String updatesInTime();

    @Message("Solved in time")
    String solvedInTime();

    @Message("{met} of {all}")
    String metOf(int met, int all);

    @Message("none fell due")
    String noneDue();

    @Message("Nothing has fallen due yet. As soon as it does, the record stands here.")
    String noRecord();

    @Message("Half of all first replies of the last 30 days left within {half}, nine of ten within {most}.")
    String halfWithin(String half, String most);

    @Message("When we are there")
    String hours();

    @Message("Around the clock, every day")
    String aroundTheClock();

    @Message("In {zone}")
    String zone(String zone);

    @Message("Days that differ")
    String holidays();

    @Message("closed")
    String closed();

    @Message("We are open until %.")
    String openUntil();

    @Message("We are closed now, back %.")
    String closedUntil();

    @Message("Somebody is always there.")
    String alwaysOpen();

    @Message("When we miss it")
    String missed();

    @Message("The page of your request says so at that minute, and who was told of it. The missed promise stays in the"
            + " record on this page.")
    String missedText();

    @Message("How fast we answer")
    String fast();

    @Message("Kept, last 30 days")
    String keptShort();

    @Message("Half of first replies within")
    String halfShort();

    @Message("All service levels")
    String all();
}
