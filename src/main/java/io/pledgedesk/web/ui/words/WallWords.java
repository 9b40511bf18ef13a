package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the wallboard. */
@MessageBundle("wall")
public interface WallWords {

    @Message("{desk}, {team}")
    String title(String desk, String team);

    @Message("Wallboard")
    String wallboard();

    @Message("all teams")
    String allTeams();

    @Message("All teams")
    String everyTeam();

    @Message("Team")
    String team();

    @Message("Show")
    String show();

    @Message("Desk")
    String desk();

    @Message("Live, updated")
    String live();

    @Message("Paused at")
    String pausedAt();

    @Message("Pause")
    String pause();

    @Message("Go on")
    String resume();

    @Message("Load anew")
    String reload();

    @Message("Hide names")
    String hideNames();

    @Message("Show names")
    String showNames();

    @Message("No news from the server for 20 seconds: these numbers are old.")
    String stale();

    @Message("Late now")
    String lateNow();

    @Message("Due in {n} min")
    String dueIn(int n);

    @Message("Unassigned")
    String unassigned();

    @Message("Open")
    String open();

    @Message("Satisfaction, 7 days")
    String satisfaction();

    @Message("{#if n == 1}1 answer{#else}{n} answers{/if}")
    String answers(int n);

    @Message("no answers yet")
    String noAnswers();

    @Message("every promise holds")
    String nothingLate();

    @Message("oldest {length}, {n} unassigned")
    String oldestLate(String length, int n);

    @Message("{n} unassigned")
    String ofThemUnassigned(int n);

    @Message("oldest waits {length}")
    String oldestWaits(String length);

    @Message("everybody is looked after")
    String nobodyWaits();

    @Message("""
        {#if n == 0}as many as at {clock}{#else if n gt 0}{n} more than at {clock}{#else}{fewer} fewer than at {clock}{/if}\
        """)
    String sinceStart(int n, int fewer, String clock);

    @Message("Act on these first")
    String first();

    @Message("most urgent first")
    String mostUrgent();

    @Message("Nothing is promised to anybody right now.")
    String nothingUrgent();

    @Message("Due")
    String due();

    @Message("Ticket")
    String ticket();

    @Message("Owner")
    String owner();

    @Message("What falls due when")
    String runway();

    @Message("tickets per 15 min")
    String perQuarter();

    @Message("{late} late, {quarter} due in 15 minutes, {hour} more within the hour, {later} in the three hours after"
            + " that.")
    String runwaySummary(int late, int quarter, int hour, int later);

    @Message("late")
    String late();

    @Message("now {clock}")
    String now(String clock);

    @Message("Promises kept")
    String kept();

    @Message("line = target, scale from {floor}%")
    String keptScale(int floor);

    @Message("target {goal}%")
    String goal(int goal);

    @Message("{name}: {windows}, target {goal}%")
    String keptSummary(String name, String windows, int goal);

    @Message("Today")
    String today();

    @Message("{n} d")
    String days(int n);

    @Message("{n}%")
    String percent(String n);

    @Message("–")
    String nothing();

    @Message("Arrived and solved today")
    String flow();

    @Message("{arrived} in, {solved} out")
    String inAndOut(int arrived, int solved);

    @Message("{arrived} arrived and {solved} solved today, hour by hour.")
    String flowSummary(int arrived, int solved);

    @Message("Arrived {n}")
    String arrived(int n);

    @Message("Solved {n}")
    String solved(int n);

    @Message("Open by age")
    String byAge();

    @Message("Nothing is open.")
    String nothingOpen();

    @Message("{#switch bucket}{#case 0}< 4h{#case 1}4–24h{#case 2}1–3d{#case 3}3–7d{#else}> 7d{/switch}")
    String age(int bucket);

    @Message("""
        {#switch bucket}{#case 0}under 4 hours{#case 1}4 to 24 hours{#case 2}1 to 3 days\
        {#case 3}3 to 7 days{#else}over 7 days{/switch} {n}\
        """)
    String ageSpoken(int bucket, int n);

    @Message("Who holds what")
    String holders();

    @Message("{n} more")
    String more(int n);

    @Message("due in 1 h")
    String soon();

    @Message("on time")
    String onTime();

    @Message("{name} {late} late, {soon} due within the hour, {onTime} on time")
    String holding(String name, int late, int soon, int onTime);

    @Message("Times today: dot median, square p90, line target; business hours")
    String pace();

    @Message("{name} median {median}, p90 {p90}, target {target}")
    String paceSpoken(String name, String median, String p90, String target);

    @Message("{name}: nothing yet")
    String paceNothing(String name);

    @Message("{n}m")
    String minutes(String n);

    @Message("{n}h")
    String hours(String n);

    @Message("{n}d")
    String lengthInDays(String n);
}
