package io.pledgedesk.demo;

import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.demo.Story.Line;
import io.pledgedesk.demo.Story.Voice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Tickets that somebody has to work on now: late ones, some due soon, some with time, some that wait. */
final class OpenWork {

    /** Minutes past due, or left, of clocks that are to catch the eye. */
    private static final int[] FIRST_REPLIES = {-12, -3, -47, 8, 22, 37, 52};

    private static final int[] NEXT_REPLIES = {-9, -31, -74, 4, 14, 31, 46};
    private static final int[] SOLUTIONS = {-18, 26};

    private static final int FIRST_REPLIES_LATER = 8;
    private static final int NEXT_REPLIES_LATER = 9;
    private static final int SOLUTIONS_LATER = 13;
    private static final int WAITING = 12;
    private static final int ON_HOLD = 8;

    static final int COUNT = FIRST_REPLIES.length
            + NEXT_REPLIES.length
            + SOLUTIONS.length
            + FIRST_REPLIES_LATER
            + NEXT_REPLIES_LATER
            + SOLUTIONS_LATER
            + WAITING
            + ON_HOLD;

    private static final List<String> ACKNOWLEDGEMENTS = List.of(
            "Hello {customer}, thank you, I have it on my desk and am looking into it now. I will write again today.",
            "Hello {customer}, thank you for the details. I can see what you mean and am finding out why. You will hear"
                    + " from me as soon as I know more.",
            "Hello {customer}, I have taken this over and asked a colleague who knows this part best. We are on it.",
            "Hello {customer}, thanks for writing. I am going through it step by step and come back to you with an"
                    + " answer, not with another question.");
    private static final List<String> ACKNOWLEDGEMENTS_GERMAN = List.of(
            "Guten Tag {customer}, vielen Dank, ich kümmere mich darum und melde mich heute noch bei Ihnen.",
            "Guten Tag {customer}, danke für die genaue Beschreibung. Ich gehe der Sache nach und melde mich.");

    private final Casting casting;
    private final Cast cast;
    private final Dice dice;
    private final Instant now;
    private final List<Story> untold;
    private final List<Script> told = new ArrayList<>();

    OpenWork(List<Story> stories, Casting casting, Cast cast, Dice dice, Instant now) {
        this.untold = new ArrayList<>(dice.shuffled(stories));
        this.casting = casting;
        this.cast = cast;
        this.dice = dice;
        this.now = now;
    }

    /** Each story once. Those first that not every story is good for. */
    List<Script> tell() {
        repeat(ON_HOLD, () -> onHold(scene(story -> story.startsWith(Voice.REPLY_AND_HOLD))));
        for (int minutes : NEXT_REPLIES) {
            nextReply(scene(Story::isAnswered, around(minutes)), minutes * 60L);
        }
        repeat(NEXT_REPLIES_LATER, () -> nextReplyLater(scene(Story::isAnswered)));
        repeat(WAITING, () -> waiting(scene(story -> story.startsWith(Voice.REPLY_AND_WAIT))));
        for (int minutes : FIRST_REPLIES) {
            firstReply(scene(OpenWork::isShort, around(minutes)), minutes * 60L);
        }
        for (int minutes : SOLUTIONS) {
            solution(scene(OpenWork::isLong, around(minutes)), minutes * 60L);
        }
        repeat(FIRST_REPLIES_LATER, () -> firstReplyLater(scene(OpenWork::isShort)));
        repeat(SOLUTIONS_LATER, () -> solutionLater(scene(OpenWork::isLong)));
        return told;
    }

    private static void repeat(int times, Runnable step) {
        for (int i = 0; i < times; i++) {
            step.run();
        }
    }

    private static boolean isShort(Story story) {
        return story.startsWith(Voice.REPLY_AND_SOLVE);
    }

    private static boolean isLong(Story story) {
        return !isShort(story);
    }

    /** Hours in which a clock shows the same minutes as the wall: nobody is late by twelve minutes all weekend. */
    private Predicate<BusinessTime> around(int minutes) {
        Instant other = now.plusSeconds(minutes * 60L);
        return time -> Math.abs(time.between(now, other)) == Math.abs(minutes) * 60L;
    }

    private Scene scene(Predicate<Story> good) {
        return scene(good, time -> true);
    }

    private Scene scene(Predicate<Story> good, Predicate<BusinessTime> open) {
        Story story = untold.stream()
                .filter(good)
                .filter(candidate -> casting.canBeTold(candidate, open))
                .findFirst()
                .orElseThrow();
        untold.remove(story);
        return casting.scene(story, open);
    }

    private Script begin(Scene scene, Instant createdAt) {
        Wording wording = new Wording(scene.customer(), scene.story().german(), createdAt, dice);
        Script script = new Script(scene, cast, wording, createdAt);
        told.add(script);
        return script;
    }

    /** @param left seconds to the due instant, negative when it has passed */
    private void firstReply(Scene scene, long left) {
        long target = scene.firstResponse();
        Script script = begin(scene, scene.before(now, Math.max(target - left, 60)));
        if (dice.happens(0.3)) {
            script.take(Telling.between(script.createdAt(), now, dice.between(0.3, 0.8)));
        }
    }

    private void firstReplyLater(Scene scene) {
        firstReply(scene, (long) (scene.firstResponse() * dice.between(0.35, 0.95)));
    }

    /** The customer has answered, a reply was given before. */
    private void nextReply(Scene scene, long left) {
        Instant answered = scene.before(now, Math.max(scene.nextResponse() - left, 60));
        Instant replied = answered.minusSeconds(dice.between(1_200, 5 * 3_600));
        List<Line> lines = scene.story().until(Voice.CUSTOMER);
        Script script = replyUntil(scene, replied, lines);
        script.customerWrites(answered, lines.get(lines.size() - 1).text());
        if (dice.happens(0.2)) {
            script.release(Telling.between(answered, now, 0.3));
        }
    }

    private void nextReplyLater(Scene scene) {
        nextReply(scene, (long) (scene.nextResponse() * dice.between(0.35, 0.95)));
    }

    private void waiting(Scene scene) {
        Instant replied = now.minusSeconds(dice.between(3_000, 4 * 24 * 3_600));
        replyUntil(scene, replied, scene.story().until(Voice.REPLY_AND_WAIT));
    }

    private void onHold(Scene scene) {
        Instant replied = now.minusSeconds(dice.between(2 * 3_600, 5 * 24 * 3_600));
        replyUntil(scene, replied, scene.story().until(Voice.REPLY_AND_HOLD));
    }

    /** The opening, the first reply at an instant, and a note in front of it if the story has one. */
    private Script replyUntil(Scene scene, Instant around, List<Line> lines) {
        Instant replied = scene.time().isOpen(around) ? around : scene.before(around, dice.between(60, 3_000));
        long used = (long) (scene.firstResponse() * dice.between(0.1, 0.7));
        Script script = begin(scene, scene.before(replied, used));
        for (Line line : lines) {
            if (line.voice() == Voice.NOTE) {
                Instant at = Telling.between(script.now(), replied, 0.5);
                script.take(at).note(at, cast.engineer(), line.text());
            } else if (line.voice().isReply()) {
                script.agentReplies(replied, line.text(), line.voice());
            }
        }
        return script;
    }

    /** Answered, and being worked on. */
    private void solution(Scene scene, long left) {
        Script script = begin(scene, scene.before(now, scene.resolution() - left));
        Instant replied = scene.time().add(script.createdAt(), (long) (scene.firstResponse() * dice.between(0.2, 0.7)));
        List<String> words = scene.story().german() ? ACKNOWLEDGEMENTS_GERMAN : ACKNOWLEDGEMENTS;
        script.agentReplies(replied, dice.one(words), Voice.REPLY);
    }

    private void solutionLater(Scene scene) {
        long used =
                scene.firstResponse() + (long) ((scene.resolution() - scene.firstResponse()) * dice.between(0.05, 0.7));
        solution(scene, scene.resolution() - used);
    }
}
