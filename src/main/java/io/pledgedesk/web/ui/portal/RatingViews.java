package io.pledgedesk.web.ui.portal;

import io.pledgedesk.feedback.LowReason;
import io.pledgedesk.feedback.Question;
import io.pledgedesk.feedback.Rating;
import io.pledgedesk.feedback.Ratings;
import io.pledgedesk.feedback.Surveys;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Makes the question how it was. */
@ApplicationScoped
class RatingViews {

    private final Ratings ratings;
    private final Surveys surveys;

    RatingViews(Ratings ratings, Surveys surveys) {
        this.ratings = ratings;
        this.surveys = surveys;
    }

    /** @param chosen as a link says it; null or anything that is no score for nothing @return null where nothing is asked */
    RatingView of(Ticket ticket, String chosen) {
        if (!ticket.status().isDone()) {
            return null;
        }
        boolean open = ticket.status() == Status.SOLVED;
        Optional<Rating> given = ratings.of(ticket.id());
        if (!open && given.isEmpty()) {
            return null;
        }
        Question question = given.map(Rating::question).orElseGet(() -> surveys.questionOf(ticket));
        return new RatingView(
                open,
                question,
                given.map(Rating::score).orElse(null),
                given.isPresent() ? null : score(question, chosen),
                given.map(Rating::reason).map(LowReason::code).orElse(""),
                given.map(Rating::comment).orElse(""),
                given.filter(Rating::isLow).isPresent(),
                surveys.isWelcome(ticket.requesterId()));
    }

    /** Null for anything that is no answer. */
    static Integer score(Question question, String typed) {
        return question.scores().stream()
                .filter(score -> score.toString().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
