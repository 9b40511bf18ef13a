package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of forecasts. */
@MessageBundle("forecast")
public interface ForecastWords {

    @Message("Forecast")
    String title();

    @Message("Likely late in the next 4 hours")
    String lead();

    @Message("Of the clocks of the last year that had used up as much time, so many went beyond the target. Nothing is"
            + " said from fewer than 200 of them.")
    String how();

    @Message("Nothing that can be told falls due in the next 4 hours")
    String none();

    @Message("A forecast needs 200 past clocks that are alike.")
    String noneText();

    @Message("Ticket")
    String ticket();

    @Message("Clock")
    String clock();

    @Message("Due")
    String due();

    @Message("Chance to be missed")
    String chance();

    @Message("From")
    String fromHead();

    @Message("""
        {samples} past clocks of the same {#switch basis}{#case 'hour'}clock, priority, team and time of the week\
        {#case 'team'}clock, priority and team{#case 'priority'}clock and priority{#else}clock{/switch}\
        """)
    String from(int samples, String basis);

    @Message("Do forecasts come true?")
    String calibration();

    @Message("For the clocks of the last 30 days: what would have been forecast half-way to the target, from what was"
            + " known before, beside what became of them. Where both columns agree, forecasts can be trusted.")
    String calibrationHow();

    @Message("There is too little history yet.")
    String noCalibration();

    @Message("Forecast")
    String band();

    @Message("Clocks")
    String clocks();

    @Message("Mean forecast")
    String mean();

    @Message("Missed")
    String missed();

    @Message("{percent}% chance to be missed")
    String missPercent(int percent);

    @Message("Forecast")
    String head();
}
