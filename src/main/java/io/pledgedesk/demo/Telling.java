package io.pledgedesk.demo;

import io.pledgedesk.demo.Story.Line;
import io.pledgedesk.demo.Story.Voice;
import io.pledgedesk.kernel.Actor;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** One story on its way to its end: who speaks when. */
final class Telling {

    private static final ZoneId ZONE = ZoneId.of(DemoHours.ZONE);
    private static final int HOUR = 3_600;
    private static final int MORNING = 7;
    private static final int NIGHT = 22;
    private static final double IN_TIME = 0.94;

    private final Scene scene;
    private final Script script;
    private final Cast cast;
    private final Dice dice;
    private boolean answered;
    private boolean waiting = true;
    private Line note;

    Telling(Scene scene, Script script, Cast cast, Dice dice) {
        this.scene = scene;
        this.script = script;
        this.cast = cast;
        this.dice = dice;
    }

    void take(Line line) {
        if (line.voice() == Voice.NOTE) {
            note = line;
        } else if (line.voice() == Voice.CUSTOMER) {
            script.customerWrites(whenAwake(), line.text());
            waiting = true;
        } else {
            reply(line);
        }
    }

    /** After a last word of thanks the ticket is solved again without another reply. */
    Script finished() {
        return script.isSolved() ? script : script.solve(scene.time().add(script.now(), dice.between(300, 3_000)));
    }

    private void reply(Line line) {
        Instant before = script.now();
        Instant at = scene.time().add(before, delay());
        if (note != null) {
            boolean byEngineer = scene.story().team().equals("Technical") && dice.happens(0.6);
            Actor author = byEngineer ? cast.engineer() : scene.agent();
            script.take(between(before, at, 0.4)).note(between(before, at, 0.7), author, note.text());
            note = null;
        }
        script.take(between(before, at, 0.9)).agentReplies(at, line.text(), line.voice());
        answered = true;
        waiting = false;
    }

    /** Seconds of working time. Most replies come in good time, a few too late. */
    private long delay() {
        if (!waiting) {
            return dice.between(2 * HOUR, 9 * HOUR);
        }
        double share = dice.happens(IN_TIME) ? dice.between(0.06, 0.8) : dice.between(1.05, 1.7);
        return (long) (share * (answered ? scene.nextResponse() : scene.firstResponse()));
    }

    private Instant whenAwake() {
        ZonedDateTime time =
                script.now().plusSeconds(dice.between(HOUR / 4, 20 * HOUR)).atZone(ZONE);
        if (time.getHour() < MORNING) {
            time = time.withHour(MORNING).plusMinutes(dice.between(0, 180));
        } else if (time.getHour() >= NIGHT) {
            time = time.withHour(MORNING).plusDays(1).plusMinutes(dice.between(0, 180));
        }
        return time.toInstant();
    }

    static Instant between(Instant from, Instant to, double share) {
        return from.plusSeconds((long) (share * (to.getEpochSecond() - from.getEpochSecond())));
    }
}
