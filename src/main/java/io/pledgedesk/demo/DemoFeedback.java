package io.pledgedesk.demo;

import io.pledgedesk.feedback.Question;
import io.pledgedesk.feedback.Ratings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the demo's customers say of their solved requests: mostly good, and a few complaints to look into. */
@ApplicationScoped
class DemoFeedback {

    private static final int ANSWERS = 36;

    /** How likely each score is, from the worst to the best. */
    private static final int[] STARS = {2, 4, 10, 34, 50};

    private static final int[] EASE = {2, 2, 4, 8, 18, 30, 36};

    private static final List<String> PRAISE = List.of(
            "Quick and friendly, thank you.",
            "Solved in one answer. I had feared a long back and forth.",
            "The promised time was kept to the minute.");

    private static final List<String> BLAME = List.of(
            "I had to explain the same thing three times.",
            "It is solved, but it took far too long.",
            "The first answer had nothing to do with my question.");

    private final Ratings ratings;

    DemoFeedback(Ratings ratings) {
        this.ratings = ratings;
    }

    /** @param solved the newest last */
    void create(List<Long> solved, Dice dice) {
        List<Long> rated = solved.subList(Math.max(0, solved.size() - ANSWERS), solved.size());
        for (long ticket : rated) {
            boolean effort = dice.happens(0.4);
            int score = 1 + dice.weighted(effort ? EASE : STARS);
            ratings.rate(ticket, effort ? Question.CES : Question.CSAT, score, comment(score, dice));
        }
    }

    private static String comment(int score, Dice dice) {
        if (score <= 2) {
            return dice.one(BLAME);
        }
        return score >= 5 && dice.happens(0.2) ? dice.one(PRAISE) : "";
    }
}
