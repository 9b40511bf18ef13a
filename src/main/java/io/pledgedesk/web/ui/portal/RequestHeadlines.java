package io.pledgedesk.web.ui.portal;

import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Statuses;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Phrase;
import io.pledgedesk.web.ui.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Says in one sentence where a request stands: the promise as a time of day, or that we are late. */
@ApplicationScoped
class RequestHeadlines {

    private final StatusWords words;
    private final Statuses statuses;
    private final PledgeSettings settings;

    RequestHeadlines(StatusWords words, PledgeSettings settings, Statuses statuses) {
        this.statuses = statuses;
        this.words = words;
        this.settings = settings;
    }

    Headline of(RequestFacts facts, Times times) {
        Ticket ticket = facts.ticket();
        RequestPromise promise = facts.promise();
        if (ticket.status() == Status.CLOSED) {
            return done(words.closedAt(), times.at(ticket.closedAt()), words.goOn());
        }
        if (ticket.status() == Status.SOLVED) {
            return done(words.solvedAt(), times.at(ticket.solvedAt()), words.stillWrong(settings.closeAfterDays()));
        }
        return promise.late(times.now())
                .map(missed -> late(facts, times, missed))
                .orElseGet(() -> running(facts, times));
    }

    /** For lists, where the title alone is read. */
    Headline brief(Ticket ticket, RequestPromise promise, Times times) {
        return of(RequestFacts.withoutPeople(ticket, promise), times);
    }

    private Headline done(String title, Moment at, String then) {
        return new Headline(false, "circle-check", Phrase.of(title, at), List.of(Phrase.of(then)));
    }

    private Headline late(RequestFacts facts, Times times, RequestPromise.Due missed) {
        String promised = missed.metric() == Metric.RESOLUTION ? words.promisedSolution() : words.promisedReply();
        List<Phrase> parts = new ArrayList<>();
        parts.add(Phrase.of(promised, times.by(missed.at())));
        if (facts.told() != null) {
            parts.add(Phrase.of(
                    words.told(facts.told().leads()), times.at(facts.told().at())));
        }
        parts.add(Phrase.of(whoHasIt(facts)));
        parts.add(Phrase.of(words.nothingNeeded()));
        return new Headline(true, "triangle-alert", Phrase.of(words.late()), parts);
    }

    private Headline running(RequestFacts facts, Times times) {
        RequestPromise promise = facts.promise();
        if (promise.reply() != null) {
            return promised(facts, times, words.replyBy(), promise.reply().at());
        }
        if (facts.ticket().status() == Status.PENDING) {
            return plain("reply", own(facts, times, words.waiting()), words.answerBelow());
        }
        if (facts.ticket().status() == Status.ON_HOLD) {
            return plain("hourglass", own(facts, times, words.onHold()), words.comeBack());
        }
        if (promise.solution() != null) {
            return promised(facts, times, words.solveBy(), promise.solution().at());
        }
        return plain("circle-check", words.received(), whoHasIt(facts));
    }

    /** What the desk says to customers of this status, else what pages say of its category. */
    private String own(RequestFacts facts, Times times, String usual) {
        String wording = statuses.book().of(facts.ticket()).customerWording(times.language());
        return wording.isEmpty() ? usual : wording;
    }

    private Headline promised(RequestFacts facts, Times times, String title, Instant due) {
        return new Headline(
                false,
                "clock",
                Phrase.of(title, times.by(due)),
                List.of(Phrase.of(times.awaySentence(due)), Phrase.of(whoHasIt(facts))));
    }

    private static Headline plain(String icon, String title, String then) {
        return new Headline(false, icon, Phrase.of(title), List.of(Phrase.of(then)));
    }

    private String whoHasIt(RequestFacts facts) {
        return facts.agent() == null ? words.inLine(facts.team()) : words.onIt(facts.agent(), facts.team());
    }
}
