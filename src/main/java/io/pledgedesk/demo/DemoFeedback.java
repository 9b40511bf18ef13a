package io.pledgedesk.demo;

import io.pledgedesk.feedback.PastRatings;
import io.pledgedesk.feedback.Question;
import io.pledgedesk.feedback.Rating;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the customers of the demo desk say about how they were helped: most of them kindly, few of them at all. */
@ApplicationScoped
class DemoFeedback {

    private static final long SEED = 20_260_402;
    private static final double ASKED = 0.75;
    private static final double ANSWERED = 0.45;
    private static final double EASE = 0.25;
    private static final double COMMENTED = 0.4;
    private static final int STILL_OPEN = 2;
    private static final int[] SATISFIED = {3, 5, 9, 33, 50};
    private static final int[] EASY = {2, 2, 4, 9, 21, 33, 29};

    private static final List<String> THANKS = List.of(
            "Quick and friendly, thank you!",
            "Answered before lunch. That's how I like it.",
            "Clear steps, worked the first time.",
            "You told me when you would answer, and you did.",
            "Nobody made me explain it twice. Great.");
    private static final List<String> FAIR =
            List.of("It works now, but it took a few messages.", "Solved. The first answer could have come sooner.");
    private static final List<String> COMPLAINTS = List.of(
            "I had to explain the same thing twice.",
            "It took far too long until somebody answered.",
            "I still don't know why it happened.",
            "The guide that I was sent had nothing to do with my question.");
    private static final List<String> MENDED = List.of(
            "Whoever takes a request over reads it from the beginning now.",
            "We have one more person on the early shift.",
            "Every answer now says what the cause was.");

    private record Answer(long ticketId, Rating rating, Instant askedAt) {}

    private final PastRatings ratings;

    DemoFeedback(PastRatings ratings) {
        this.ratings = ratings;
    }

    /** @param solved when, by the ids of tickets */
    void create(Map<Long, Instant> solved, Instant now) {
        Dice dice = new Dice(SEED);
        List<Answer> answers = new ArrayList<>();
        solved.forEach((ticketId, solvedAt) -> {
            Instant askedAt = solvedAt.plus(Duration.ofHours(1));
            Question question = dice.happens(EASE) ? Question.CES : Question.CSAT;
            Instant answeredAt = askedAt.plusSeconds(dice.between(120, 90_000));
            if (!dice.happens(ASKED) || askedAt.isAfter(now)) {
                return;
            }
            if (dice.happens(ANSWERED) && answeredAt.isBefore(now)) {
                answers.add(new Answer(ticketId, rating(question, answeredAt, dice), askedAt));
            } else {
                ratings.ask(ticketId, question, askedAt);
            }
        });
        tell(answers, dice);
    }

    private static Rating rating(Question question, Instant at, Dice dice) {
        int score = 1 + dice.weighted(question == Question.CES ? EASY : SATISFIED);
        Rating bare = new Rating(question, score, null, "", at);
        List<String> words =
                bare.isLow() ? COMPLAINTS : score == question.scores().size() ? THANKS : FAIR;
        boolean speaks = bare.isLow() || dice.happens(COMMENTED);
        return speaks ? new Rating(question, score, null, dice.one(words), at) : bare;
    }

    /** The last low scores still wait for somebody to look into them. */
    private void tell(List<Answer> answers, Dice dice) {
        long low = answers.stream().filter(answer -> answer.rating().isLow()).count();
        answers.sort(Comparator.comparing(answer -> answer.rating().at()));
        for (Answer answer : answers) {
            low -= answer.rating().isLow() ? 1 : 0;
            ratings.answer(
                    answer.ticketId(), answer.rating(), answer.askedAt(), low < STILL_OPEN ? null : dice.one(MENDED));
        }
    }
}
