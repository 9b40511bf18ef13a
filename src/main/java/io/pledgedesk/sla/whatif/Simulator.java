package io.pledgedesk.sla.whatif;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/** Replays a period by drafts: one thread reads and packs, the others judge. Memory is bounded by the blocks under way. */
@ApplicationScoped
class Simulator {

    private static final int THREADS =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));

    /** Blocks read ahead of the judging. */
    private static final int AHEAD = THREADS * 4;

    private final PastReader reader;
    private final Clock clock;
    private final ExecutorService judges = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "what-if");
        thread.setDaemon(true);
        return thread;
    });

    private volatile Past kept;

    Simulator(PastReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent end) {
        judges.shutdownNow();
    }

    long tickets(Question question) {
        return reader.extent(question.from(), question.to()).tickets();
    }

    /**
     * @param goOn is told how far it is, after every block, and says whether to go on
     * @throws CancellationException when it said no
     */
    Tally run(Question question, Drafts drafts, Predicate<Tally> goOn) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        PastReader.Extent extent = reader.extent(question.from(), question.to());
        Past known = kept;
        boolean isKnown = known != null && known.answers(question.from(), question.to(), extent, drafts.askWho());
        Past past = isKnown ? known : new Past(question.from(), question.to(), extent, drafts.askWho(), new Names());
        reader.readNames(past.names());
        Iterator<Block> blocks = isKnown ? past.blocks().iterator() : new Reading(question, past);
        Tally tally = judge(blocks, drafts, past.names(), now, goOn);
        if (!isKnown && past.isKept()) {
            kept = past;
        }
        return tally;
    }

    private Tally judge(Iterator<Block> blocks, Drafts drafts, Names names, Instant now, Predicate<Tally> goOn) {
        ThreadLocal<Replay> replays = ThreadLocal.withInitial(() -> new Replay(drafts, names, now));
        Deque<Future<Tally>> ahead = new ArrayDeque<>();
        Tally whole = new Tally();
        while (blocks.hasNext() || !ahead.isEmpty()) {
            if (blocks.hasNext() && ahead.size() < AHEAD) {
                Block block = blocks.next();
                ahead.add(judges.submit(() -> replays.get().judge(block)));
            } else {
                whole.add(judged(ahead.remove()));
                if (!goOn.test(whole)) {
                    ahead.forEach(each -> each.cancel(false));
                    throw new CancellationException();
                }
            }
        }
        return whole;
    }

    private static Tally judged(Future<Tally> block) {
        try {
            return block.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A past ticket can't be replayed", e.getCause());
        }
    }

    private final class Reading implements Iterator<Block> {

        private final Question question;
        private final Past past;
        private PastReader.Read read;

        Reading(Question question, Past past) {
            this.question = question;
            this.past = past;
            this.read = read(null);
        }

        private PastReader.Read read(PastReader.Mark after) {
            PastReader.Read next = reader.read(question.from(), question.to(), after, past.who(), past.names());
            past.add(next.block());
            return next;
        }

        @Override
        public boolean hasNext() {
            return read != null;
        }

        @Override
        public Block next() {
            Block block = read.block();
            read = read.next() == null ? null : read(read.next());
            return block;
        }
    }
}
