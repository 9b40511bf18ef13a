package io.pledgedesk.web.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the reports. */
@MessageBundle("report")
public interface ReportWords {

    @Message("Reports")
    String title();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Days as in {zone}. Merged tickets are in no figure.")
    String note(String zone);

    @Message("Created")
    String created();

    @Message("Solved")
    String solved();

    @Message("{n} without a reply")
    String withoutReply(int n);

    @Message("Reopened")
    String reopened();

    @Message("One touch")
    String oneTouch();

    @Message("Backlog")
    String backlog();

    @Message("at the end of the period")
    String atTheEnd();

    @Message("{percent}% of the solved")
    String ofSolved(String percent);

    @Message("Arrivals and solutions")
    String flow();

    @Message("Promises kept")
    String kept();

    @Message("By policy and clock, in the period in which each fell due. Running ones stand beside the percentage, not"
        + " in it. The verdicts are the original ones; breaches waived since, and times agreed with customers, stand"
        + " beside them.")
    String keptNote();

    @Message("Waived")
    String waived();

    @Message("{percent} without them")
    String unwaived(String percent);

    @Message("Other time agreed")
    String renegotiated();

    @Message("{percent} as agreed")
    String asAgreed(String percent);

    @Message("Nothing fell due in this period.")
    String keptNothing();

    @Message("Policy")
    String policy();

    @Message("Clock")
    String clock();

    @Message("Met")
    String met();

    @Message("Missed")
    String missed();

    @Message("Running")
    String running();

    @Message("Kept")
    String percent();

    @Message("How long it took")
    String times();

    @Message("Calendar time, and business time where a promise applied. p90: nine of ten took at most this long.")
    String timesNote();

    @Message("Count")
    String count();

    @Message("Median")
    String median();

    @Message("p90")
    String p90();

    @Message("Average")
    String average();

    @Message("Business median")
    String businessMedian();

    @Message("Business p90")
    String businessP90();

    @Message("Business average")
    String businessAverage();

    @Message("Open now, by age")
    String ages();

    @Message("By team")
    String byTeam();

    @Message("By person")
    String byAgent();

    @Message("Counted for who has the ticket now, by name: counts are no ranking.")
    String byAgentNote();

    @Message("Everybody")
    String everybody();

    @Message("Arrived against solved")
    String against();

    @Message("As a table")
    String asTable();

    @Message("Days")
    String days();

    @Message("Person")
    String person();

    @Message("No team")
    String noTeam();

    @Message("Late")
    String late();

    @Message("CSV, a row a ticket")
    String csv();

    @Message("CSV: created")
    String csvCreated();

    @Message("CSV: solved")
    String csvSolved();

    @Message("Tickets behind the figure")
    String tickets();

    @Message("{#if n == 1}1 row{#else}{n} rows{/if}, {from} to {to}")
    String rows(int n, String from, String to);

    @Message("The first {n} rows; the CSV has more.")
    String first(int n);

    @Message("No ticket is behind this figure.")
    String none();

    @Message("Subject")
    String subject();

    @Message("Status")
    String status();

    @Message("Due")
    String due();

    @Message("Took")
    String took();

    @Message("Back to the report")
    String back();
}
