package io.pledgedesk.web.ui.portal;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.web.ui.Phrase;
import io.pledgedesk.web.ui.Step;
import io.pledgedesk.web.ui.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** The four steps of a request: received, read, worked on, solved. */
@ApplicationScoped
class RequestSteps {

    private final StatusWords words;

    RequestSteps(StatusWords words) {
        this.words = words;
    }

    List<Step> of(RequestFacts facts, Times times) {
        boolean done = facts.ticket().status().isDone();
        boolean read = facts.read() != null || done;
        return List.of(
                new Step(
                        Step.State.DONE,
                        words.stepReceived(),
                        Phrase.of("%", times.stamp(facts.ticket().createdAt()))),
                new Step(read ? Step.State.DONE : Step.State.NOW, words.stepRead(), readDetail(facts, times)),
                new Step(workState(read, done), words.stepWork(), read ? workDetail(facts, times) : null),
                new Step(done ? Step.State.DONE : Step.State.AHEAD, words.stepSolved(), solvedDetail(facts, times)));
    }

    private static Step.State workState(boolean read, boolean done) {
        if (done) {
            return Step.State.DONE;
        }
        return read ? Step.State.NOW : Step.State.AHEAD;
    }

    private Phrase readDetail(RequestFacts facts, Times times) {
        if (facts.read() == null) {
            return replyDetail(facts, times);
        }
        Actor reader = facts.read().actor();
        return Phrase.of(
                words.byAt(RequestFacts.firstName(reader.name())),
                times.brief(facts.read().at()));
    }

    private Phrase workDetail(RequestFacts facts, Times times) {
        Phrase reply = facts.ticket().status().isDone() ? null : replyDetail(facts, times);
        if (reply != null) {
            return reply;
        }
        if (facts.replies() == 0) {
            return null;
        }
        Duration late = facts.promise().firstReplyLate();
        String replies = words.replies(facts.replies());
        return Phrase.of(late == null ? replies : words.repliesLate(replies, times.late(late)));
    }

    private Phrase replyDetail(RequestFacts facts, Times times) {
        RequestPromise.Due reply = facts.promise().reply();
        if (reply == null) {
            return null;
        }
        if (!reply.isLate(times.now())) {
            return Phrase.of(words.stepReplyBy(), times.brief(reply.at()));
        }
        return facts.told() == null
                ? Phrase.of(words.lateSince(), times.brief(reply.at()))
                : Phrase.of(
                        words.informed(facts.told().leads()),
                        times.brief(facts.told().at()));
    }

    private Phrase solvedDetail(RequestFacts facts, Times times) {
        RequestPromise.Due solution = facts.promise().solution();
        if (facts.ticket().solvedAt() != null) {
            return Phrase.of("%", times.stamp(facts.ticket().solvedAt()));
        }
        if (solution == null) {
            return null;
        }
        return solution.isLate(times.now())
                ? Phrase.of(words.lateSince(), times.brief(solution.at()))
                : Phrase.of(words.promisedBy(), times.by(solution.at()));
    }
}
