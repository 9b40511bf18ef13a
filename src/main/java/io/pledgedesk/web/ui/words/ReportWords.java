package io.pledgedesk.web.ui.words;

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

    @Message("Without a reply")
    String noReply();

    @Message("First contact")
    String firstContact();

    @Message("All promises kept")
    String allKept();

    @Message("{percent}% of {n} with promises")
    String ofPromised(String percent, int n);

    @Message("Days to clear")
    String daysToClear();

    @Message("{open} open, {solved} solved on the last 10 business days")
    String openAndSolved(int open, int solved);

    @Message("{days} ten business days earlier")
    String before(String days);

    @Message("Stuck now")
    String stuck();

    @Message("for any of the reasons")
    String stuckNote();

    @Message("{#switch code}{#case 'noProgress'}No progress{#case 'flips'}Back and forth{#else}Waiting too"
            + " long{/switch}")
    String reason(String code);

    @Message("new or open, nothing done for {n} business days")
    String noProgressNote(int n);

    @Message("back to open four times or more")
    String flipsNote();

    @Message("pending or on hold for more than {n} days")
    String waitsNote(int n);

    @Message("Why")
    String why();

    @Message("Open tickets against the pace")
    String workload();

    @Message("CSV: stuck")
    String csvStuck();

    @Message("Waiting and effort")
    String measures();

    @Message("Of the tickets solved in the period. Time with us is new and open, the requester's wait has on hold in it"
            + " as well. Effort is an indicator, in points: a message after the first, a handover, a change"
            + " between writing and calling, a full day of waiting.")
    String measuresNote();

    @Message("Of the newest {n} tickets.")
    String newest(int n);

    @Message("See the answers")
    String answers();

    @Message("Customers themselves said {average} of 7 to “It was easy to get help” (7 = very easy), {#if n == 1}1"
            + " answer{#else}{n} answers{/if}.")
    String ces(String average, int n);

    @Message("Figure")
    String figure();

    @Message("Tickets with any")
    String having();

    @Message("""
        {#switch code}{#case 'firstSolution'}Until first solved{#case 'requesterWait'}Requester's wait\
        {#case 'withUs'}With us{#case 'waitingForCustomer'}Waiting for the customer\
        {#case 'waitingForThirdParty'}Waiting for a third party{#case 'handovers'}Handovers between people\
        {#case 'teamHandovers'}Handovers between teams{#else}Effort index{/switch}\
        """)
    String measure(String code);

    @Message("Handovers")
    String handoversAll();

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
