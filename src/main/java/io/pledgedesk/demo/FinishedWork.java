package io.pledgedesk.demo;

import io.pledgedesk.demo.Story.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Tells stories to their end: tickets that were solved some time in the last sixty days. */
final class FinishedWork {

    static final int DAYS = 60;

    private static final ZoneId ZONE = ZoneId.of(DemoHours.ZONE);
    private static final Duration CLOSED_AFTER = Duration.ofDays(7);
    /** How many of those whose story goes on after it was solved had it solved too early. */
    private static final double COMES_BACK = 0.2;

    private static final int TRIES = 30;

    /** Arrivals by hour of the day, and by day from Monday. */
    private static final int[] BY_HOUR = {1, 0, 0, 0, 0, 1, 2, 5, 9, 13, 14, 12, 9, 10, 12, 11, 9, 7, 5, 4, 4, 3, 2, 1};

    private static final int[] BY_WEEKDAY = {125, 110, 100, 100, 90, 25, 20};

    private final List<Story> stories;
    private final Casting casting;
    private final Cast cast;
    private final Dice dice;
    private final Instant now;
    private List<Story> untold = List.of();

    FinishedWork(List<Story> stories, Casting casting, Cast cast, Dice dice, Instant now) {
        this.stories = stories;
        this.casting = casting;
        this.cast = cast;
        this.dice = dice;
        this.now = now;
    }

    /** @param count how many; spread over the days as work is */
    List<Script> tell(int count) {
        LocalDate today = now.atZone(ZONE).toLocalDate();
        int[] weights = new int[DAYS];
        for (int age = 0; age < DAYS; age++) {
            weights[age] = BY_WEEKDAY[today.minusDays(age).getDayOfWeek().ordinal()] * (2 * DAYS - age) / DAYS;
        }
        weights[0] = weights[0] * shareOfToday() / 50;
        List<Script> told = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            told.add(tellOneOf(today, dice.weighted(weights)));
        }
        return told;
    }

    /** In percent, by the hours that have passed. */
    private int shareOfToday() {
        int hour = now.atZone(ZONE).getHour();
        int passed = 0;
        int all = 0;
        for (int h = 0; h < BY_HOUR.length; h++) {
            passed += h < hour ? BY_HOUR[h] : 0;
            all += BY_HOUR[h];
        }
        return 100 * passed / all;
    }

    /** What would end in the future is tried on an earlier day. */
    private Script tellOneOf(LocalDate today, int age) {
        for (int tries = 0; tries < TRIES; tries++) {
            Script script = tell(next(), arrival(today.minusDays(age)));
            if (!script.now().isAfter(now)) {
                return closedInTime(script);
            }
        }
        return tellOneOf(today, age + 1);
    }

    private Story next() {
        if (untold.isEmpty()) {
            untold = dice.shuffled(stories);
        }
        Story story = untold.get(0);
        untold = untold.subList(1, untold.size());
        return story;
    }

    private Instant arrival(LocalDate day) {
        int hour = dice.weighted(BY_HOUR);
        LocalTime time = LocalTime.of(hour, dice.between(0, 59), dice.between(0, 59));
        return ZonedDateTime.of(day, time, ZONE).toInstant();
    }

    private Script closedInTime(Script script) {
        Instant closing = script.now().plus(CLOSED_AFTER);
        return closing.isAfter(now) ? script : script.close(closing);
    }

    private Script tell(Story story, Instant createdAt) {
        Scene scene = casting.scene(story);
        Wording wording = new Wording(scene.customer(), story.german(), createdAt, dice);
        Telling telling = new Telling(scene, new Script(scene, cast, wording, createdAt), cast, dice);
        List<Line> lines = dice.happens(COMES_BACK) ? story.rest() : story.solvedOnce();
        lines.forEach(telling::take);
        return telling.finished();
    }
}
