package io.pledgedesk.sla;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;

/** Does pieces of work side by side: while one lane waits for the database, another reckons. */
@ApplicationScoped
class Lanes {

    private static final int LANES =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));

    private final ExecutorService beside = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "sweep");
        thread.setDaemon(true);
        return thread;
    });

    void stop(@Observes ShutdownEvent end) {
        beside.shutdown();
    }

    /**
     * Begins with the first; one piece alone is done by the caller.
     *
     * @param work must not fail: what it throws ends its lane
     * @return the sum of what the work answered
     */
    <T> int sum(List<T> pieces, ToIntFunction<T> work) {
        Queue<T> left = new ConcurrentLinkedQueue<>(pieces);
        List<Future<Integer>> others = new ArrayList<>();
        for (int i = 1; i < Math.min(LANES, pieces.size()); i++) {
            others.add(beside.submit(() -> drain(left, work)));
        }
        int sum = drain(left, work);
        for (Future<Integer> other : others) {
            sum += await(other);
        }
        return sum;
    }

    private static <T> int drain(Queue<T> left, ToIntFunction<T> work) {
        int sum = 0;
        for (T piece = left.poll(); piece != null; piece = left.poll()) {
            sum += work.applyAsInt(piece);
        }
        return sum;
    }

    private static int await(Future<Integer> lane) {
        try {
            return lane.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
