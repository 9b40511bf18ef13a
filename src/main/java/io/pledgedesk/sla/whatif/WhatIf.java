package io.pledgedesk.sla.whatif;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.LongJob;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Asks what the past would have looked like under other promises. Answers are kept a while, so that they can be read. */
@ApplicationScoped
public class WhatIf {

    private static final Logger LOG = Logger.getLogger(WhatIf.class);

    /** Replays at once on one node: each uses all its cores. */
    private static final int AT_ONCE = 3;

    private static final Duration TELL_EVERY = Duration.ofMillis(300);

    private final DraftReader drafts;
    private final Simulator simulator;
    private final Runs runs;
    private final PastReader past;
    private final Vertx vertx;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);

    WhatIf(DraftReader drafts, Simulator simulator, Runs runs, PastReader past, Vertx vertx, Clock clock) {
        this.drafts = drafts;
        this.simulator = simulator;
        this.runs = runs;
        this.past = past;
        this.vertx = vertx;
        this.clock = clock;
    }

    /**
     * Answers at once.
     *
     * @throws Refusal.Invalid with everything that is wrong with the drafts
     * @throws Refusal.Conflict when too many are under way
     */
    public Answer ask(Actor by, String title, Question question) {
        Drafts read = drafts.read(question);
        long id = begin(by, title, question);
        replay(id, question, read);
        return get(id);
    }

    /** Begins, and answers later under the id that it returns. @throws Refusal as {@link #ask} */
    public long start(Actor by, String title, Question question) {
        Drafts read = drafts.read(question);
        long id = begin(by, title, question);
        vertx.executeBlocking(
                () -> {
                    replay(id, question, read);
                    return null;
                },
                false);
        return id;
    }

    /** @throws Refusal.NotFound when it never was, or was forgotten */
    public Answer get(long id) {
        return runs.get(id, now());
    }

    /** The newest first. */
    public List<Answer> recent(int limit) {
        return runs.recent(limit, now());
    }

    /** What is under way stops after the block that it is at; what has ended stays. */
    public void cancel(long id) {
        runs.cancel(id);
    }

    /** Flips in the order of the tickets' creation, the first ten thousand. @param after null for the first page */
    public Page<Answer.Flip> flips(long id, int limit, Cursor after) {
        Page<WhatIfFlip> page = runs.flips(id, limit, after);
        Map<Long, String> subjects = past.subjects(
                page.items().stream().map(flip -> flip.ticketId).distinct().toList());
        return page.map(flip -> new Answer.Flip(
                flip.ticketId, subjects.getOrDefault(flip.ticketId, ""), flip.metric, flip.cycle, flip.wouldBeMet));
    }

    private long begin(Actor by, String title, Question question) {
        if (!free.tryAcquire()) {
            throw new Refusal.Conflict(
                    "replaysUnderWay", AT_ONCE + " replays are under way. Wait for one to end, or cancel one.");
        }
        try {
            return runs.begin(by, title, question, simulator.tickets(question), now());
        } catch (RuntimeException e) {
            free.release();
            throw e;
        }
    }

    private void replay(long id, Question question, Drafts read) {
        long started = System.nanoTime();
        try {
            Tally tally = simulator.run(question, read, new Telling(id)::goesOn);
            runs.done(id, tally, millisSince(started), now());
        } catch (CancellationException e) {
            runs.ended(id, LongJob.Status.CANCELLED, millisSince(started), now());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Replay %d failed", id);
            runs.ended(id, LongJob.Status.FAILED, millisSince(started), now());
        } finally {
            free.release();
        }
    }

    /** Says now and then how far a replay is, and hears whether somebody wants it to end. */
    private final class Telling {

        private final long id;
        private long told = System.nanoTime();

        Telling(long id) {
            this.id = id;
        }

        boolean goesOn(Tally tally) {
            if (System.nanoTime() - told < TELL_EVERY.toNanos()) {
                return true;
            }
            told = System.nanoTime();
            return QuarkusTransaction.requiringNew().call(() -> runs.progress(id, tally.tickets(), now()));
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    private Instant now() {
        return Instant.now(clock);
    }
}
