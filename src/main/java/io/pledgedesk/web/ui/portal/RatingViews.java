package io.pledgedesk.web.ui.portal;

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

    private static final int LOW = 2;

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
        return new RatingView(
                open,
                given.map(Rating::score).orElse(null),
                given.isPresent() ? null : score(chosen),
                given.map(Rating::comment).orElse(""),
                given.filter(rating -> rating.score() <= LOW).isPresent(),
                surveys.isWelcome(ticket.requesterId()));
    }

    static Integer score(String typed) {
        return Rating.SCORES.stream()
                .filter(score -> score.toString().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
