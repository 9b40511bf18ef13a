package io.pledgedesk.feedback;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What customers say of their solved requests; changeable until the request is closed. */
@ApplicationScoped
public class Ratings {

    public static final int MAX_COMMENT = 5_000;

    private final EntityManager entities;
    private final Conversations conversations;
    private final LowScores lowScores;
    private final SurveyWords words;
    private final Speech speech;
    private final Clock clock;

    Ratings(
            EntityManager entities,
            Conversations conversations,
            LowScores lowScores,
            SurveyWords words,
            Speech speech,
            Clock clock) {
        this.speech = speech;
        this.entities = entities;
        this.conversations = conversations;
        this.lowScores = lowScores;
        this.words = words;
        this.clock = clock;
    }

    @Transactional
    public Optional<Rating> of(long ticketId) {
        return Optional.ofNullable(entities.find(Survey.class, ticketId)).flatMap(Ratings::rating);
    }

    /** The same for how satisfied they are. */
    @Transactional
    public Rating rate(long ticketId, int score, String comment) {
        return rate(ticketId, Question.CSAT, score, null, comment);
    }

    /**
     * Counts what the requester says. What is said again takes the place of what was said before. Agents read it as a note on
     * the ticket; a low score is told to whoever can mend it.
     *
     * @param reason of a low score; null leaves an earlier one
     * @param comment null leaves an earlier one
     * @throws Refusal.Invalid for a score out of range, a comment that is too long
     * @throws Refusal.Conflict for a request that isn't solved, or is closed
     */
    @Transactional
    public Rating rate(long ticketId, Question question, int score, LowReason reason, String comment) {
        check(question, score, comment);
        Ticket ticket = solved(ticketId);
        Survey survey = survey(ticket);
        Optional<Rating> before = rating(survey);
        String said = comment == null
                ? before.map(Rating::comment).orElse("")
                : Texts.block(comment).strip();
        Rating now = new Rating(
                question,
                score,
                reason(question, score, reason, before),
                said,
                Instant.now(clock).truncatedTo(ChronoUnit.SECONDS));
        if (before.filter(now::saysTheSame).isEmpty()) {
            survey.take(now);
            conversations.addAutomaticNote(ticketId, speech.in(null, () -> note(now)));
            complain(ticket, before, now);
        }
        return now;
    }

    private static LowReason reason(Question question, int score, LowReason reason, Optional<Rating> before) {
        return !question.isLow(score)
                ? null
                : reason != null ? reason : before.map(Rating::reason).orElse(null);
    }

    private void complain(Ticket ticket, Optional<Rating> before, Rating now) {
        if (now.isLow() && before.filter(Rating::isLow).isPresent()) {
            lowScores.hear(ticket, now);
        } else if (now.isLow()) {
            lowScores.tell(ticket, now);
        }
    }

    private String note(Rating rating) {
        String said = rating.reason() == null
                ? rating.comment()
                : words.because(words.reason(rating.reason().code()), rating.comment());
        return rating.question() == Question.CES
                ? words.effortNote(rating.score(), said)
                : words.note(rating.score(), words.score(rating.score()), said);
    }

    private static void check(Question question, int score, String comment) {
        if (!question.scores().contains(score)) {
            throw new Refusal.Invalid("score", "scoreUnknown", "Choose one of the numbers.");
        }
        if (comment != null && Texts.length(comment) > MAX_COMMENT) {
            throw new Refusal.Invalid("comment", "commentTooLong", "A comment has at most 5,000 characters.");
        }
    }

    /** Locked, so that two clicks at once are one after the other. */
    private Ticket solved(long ticketId) {
        Ticket ticket = entities.find(Ticket.class, ticketId, LockModeType.PESSIMISTIC_WRITE);
        if (ticket == null) {
            throw new Refusal.NotFound("request");
        }
        if (ticket.status() != Status.SOLVED) {
            throw new Refusal.Conflict(
                    "notSolved",
                    ticket.status() == Status.CLOSED
                            ? "This request is closed: what was said of it stays."
                            : "This request isn't solved yet.");
        }
        return ticket;
    }

    private Survey survey(Ticket ticket) {
        Survey survey = entities.find(Survey.class, ticket.id());
        if (survey == null) {
            survey = new Survey();
            survey.ticketId = ticket.id();
            survey.customerId = ticket.requesterId();
            entities.persist(survey);
        }
        return survey;
    }

    private static Optional<Rating> rating(Survey survey) {
        return survey.given() == null
                ? Optional.empty()
                : Optional.of(new Rating(
                        survey.question,
                        survey.given(),
                        survey.reason,
                        survey.comment == null ? "" : survey.comment,
                        survey.answeredAt));
    }
}
