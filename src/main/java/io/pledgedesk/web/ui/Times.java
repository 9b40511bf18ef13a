package io.pledgedesk.web.ui;

import io.pledgedesk.kernel.Language;
import io.pledgedesk.web.ui.words.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Says instants and lengths of time as their reader lives them.
 *
 * @param zone the agent's on the desk, the customer's on the portal
 * @param now the instant at which the page is made
 */
public record Times(ZoneId zone, Language language, Instant now, TimeWords words) {

    private static final String CLOCK = "HH:mm";

    public Locale locale() {
        return language.locale();
    }

    /** The same reader elsewhere. */
    public Times in(ZoneId other) {
        return new Times(other, language, now, words);
    }

    /** {@code 14:30}. */
    public Moment clock(Instant at) {
        return new Moment(at, clockText(at));
    }

    /** {@code 14:30 today}, {@code tomorrow 12:00}, {@code Tue 24 Nov 14:06}. */
    public Moment by(Instant at) {
        String clock = clockText(at);
        return new Moment(
                at,
                switch (daysAhead(at)) {
                    case 0 -> words.byToday(clock);
                    case 1 -> words.byTomorrow(clock);
                    case -1 -> words.byYesterday(clock);
                    default -> words.dayAndClock(dayText(at), clock);
                });
    }

    /** Inside a sentence: {@code today at 11:54}, {@code on Tue 24 Nov at 14:06}. */
    public Moment at(Instant at) {
        String clock = clockText(at);
        return new Moment(
                at,
                switch (daysAhead(at)) {
                    case 0 -> words.atToday(clock);
                    case 1 -> words.atTomorrow(clock);
                    case -1 -> words.atYesterday(clock);
                    default -> words.atDay(dayText(at), clock);
                });
    }

    /** On its own: {@code Today 11:54}, {@code Tue 24 Nov 14:06}. */
    public Moment stamp(Instant at) {
        String clock = clockText(at);
        return new Moment(
                at,
                switch (daysAhead(at)) {
                    case 0 -> words.stampToday(clock);
                    case 1 -> words.stampTomorrow(clock);
                    case -1 -> words.stampYesterday(clock);
                    default -> words.dayAndClock(dayText(at), clock);
                });
    }

    /** As short as can be: {@code 14:06} on the same day, else {@code Tue 24 Nov 14:06}. */
    public Moment brief(Instant at) {
        return daysAhead(at) == 0 ? clock(at) : new Moment(at, words.dayAndClock(dayText(at), clockText(at)));
    }

    /** {@code Tue 24 Nov 14:06}, whatever today is. */
    public String dayAndClock(Instant at) {
        return words.dayAndClock(dayText(at), clockText(at));
    }

    /** {@code Tue 24 Nov}; of another year {@code 24 Nov 2025}. */
    public Moment day(Instant at) {
        return new Moment(at, dayText(at));
    }

    /** How long ago, for lists: {@code 34m}, {@code 2h}, {@code 3d}, older {@code Tue 24 Nov}. */
    public Moment age(Instant at) {
        Duration age = Duration.between(at, now);
        if (age.toSeconds() < 60) {
            return new Moment(at, words.now());
        }
        return age.toDays() >= 7 ? day(at) : new Moment(at, Lengths.single(words, age));
    }

    /** {@code in 24 minutes}, {@code 2 hours ago}. */
    public Moment away(Instant at) {
        Duration ahead = Duration.between(now, at);
        if (ahead.abs().toSeconds() < 30) {
            return new Moment(at, words.now());
        }
        String length = Lengths.away(words, ahead.abs());
        return new Moment(at, ahead.isNegative() ? words.ago(length) : words.ahead(length));
    }

    /** The same as a sentence of its own: {@code In 24 minutes.} */
    public String awaySentence(Instant at) {
        String away = away(at).text();
        int first = away.offsetByCodePoints(0, 1);
        return away.substring(0, first).toUpperCase(locale()) + away.substring(first) + ".";
    }

    /** What is left until an instant or how late it is: {@code 14m}, {@code 12m late}. */
    public String left(Instant due) {
        return now.isAfter(due) ? late(Duration.between(due, now)) : Lengths.tight(words, Duration.between(now, due));
    }

    /** {@code 12m late}; less than a minute is one. */
    public String late(Duration lateness) {
        Duration whole = lateness.truncatedTo(ChronoUnit.MINUTES);
        return words.late(Lengths.tight(words, whole.isZero() ? Duration.ofMinutes(1) : whole));
    }

    /** {@code 14m}, {@code 1h 20m}, {@code 2d 3h}; begun minutes count. */
    public String tight(Duration length) {
        return Lengths.tight(words, length);
    }

    /** {@code 30 minutes}, {@code 1 hour 30 minutes}. */
    public String spoken(Duration length) {
        return Lengths.spoken(words, length);
    }

    /** To the second, for what happens in a moment: {@code 14:06:10}. */
    public Moment exact(Instant at) {
        return new Moment(at, DateTimeFormatter.ofPattern("HH:mm:ss", locale()).format(at.atZone(zone)));
    }

    private String clockText(Instant at) {
        return DateTimeFormatter.ofPattern(CLOCK, locale()).format(at.atZone(zone));
    }

    private String dayText(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        boolean thisYear = local.getYear() == now.atZone(zone).getYear();
        return (thisYear ? language.day() : language.dayAndYear()).format(local);
    }

    /** Calendar days, cut to what the callers tell apart. */
    private int daysAhead(Instant at) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        long days = ChronoUnit.DAYS.between(today, LocalDate.ofInstant(at, zone));
        return (int) Math.max(-2, Math.min(2, days));
    }
}
