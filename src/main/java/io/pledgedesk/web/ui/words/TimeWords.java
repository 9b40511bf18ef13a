package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How times and lengths of time are said. */
@MessageBundle("time")
public interface TimeWords {

    @Message("{minutes}m")
    String minutes(String minutes);

    @Message("{hours}h {minutes}m")
    String hours(String hours, String minutes);

    @Message("{days}d {hours}h")
    String days(String days, String hours);

    @Message("{n}h")
    String hoursOnly(long n);

    @Message("{n}d")
    String daysOnly(long n);

    @Message("{length} late")
    String late(String length);

    @Message("{clock} today")
    String byToday(String clock);

    @Message("tomorrow {clock}")
    String byTomorrow(String clock);

    @Message("yesterday {clock}")
    String byYesterday(String clock);

    @Message("today at {clock}")
    String atToday(String clock);

    @Message("yesterday at {clock}")
    String atYesterday(String clock);

    @Message("tomorrow at {clock}")
    String atTomorrow(String clock);

    @Message("on {day} at {clock}")
    String atDay(String day, String clock);

    @Message("Today {clock}")
    String stampToday(String clock);

    @Message("Yesterday {clock}")
    String stampYesterday(String clock);

    @Message("Tomorrow {clock}")
    String stampTomorrow(String clock);

    @Message("{day} {clock}")
    String dayAndClock(String day, String clock);

    @Message("{#if n == 1}1 minute{#else}{n} minutes{/if}")
    String spokenMinutes(long n);

    @Message("{#if n == 1}1 hour{#else}{n} hours{/if}")
    String spokenHours(long n);

    @Message("{#if n == 1}1 day{#else}{n} days{/if}")
    String spokenDays(long n);

    /** As {@link #spokenDays}, behind “in” and before “ago”. */
    @Message("{#if n == 1}1 day{#else}{n} days{/if}")
    String awayDays(long n);

    @Message("{large} {small}")
    String both(String large, String small);

    @Message("in {length}")
    String ahead(String length);

    @Message("{length} ago")
    String ago(String length);

    @Message("now")
    String now();
}
