package io.pledgedesk.kernel;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Work that is done several times a second, where a scheduler looks once a second at best. A beat that takes longer than its
 * interval skips its turns; one that fails is told and tried again. When the application stops, beats end first: they wait
 * for what is under way, and nothing begins while the database is closed beneath it.
 */
@ApplicationScoped
public class Heartbeats {

    private static final Logger LOG = Logger.getLogger(Heartbeats.class);
    private static final long PATIENCE_SECONDS = 8;

    private record Beat(String name, long timer, ReentrantLock busy) {}

    private final Vertx vertx;
    private final List<Beat> beats = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    Heartbeats(Vertx vertx) {
        this.vertx = vertx;
    }

    /** @param everyMillis 0 for never @param name for the log */
    public void start(String name, long everyMillis, Runnable work) {
        if (everyMillis > 0) {
            ReentrantLock busy = new ReentrantLock();
            long timer =
                    vertx.setPeriodic(everyMillis, id -> vertx.executeBlocking(() -> beat(name, busy, work), false));
            beats.add(new Beat(name, timer, busy));
        }
    }

    private Void beat(String name, ReentrantLock busy, Runnable work) {
        if (!ended && busy.tryLock()) {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warnf("The %s failed and goes on: %s", name, e.toString());
            } finally {
                busy.unlock();
            }
        }
        return null;
    }

    void end(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent stop) throws InterruptedException {
        ended = true;
        for (Beat beat : beats) {
            vertx.cancelTimer(beat.timer());
            if (!beat.busy().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warnf("The %s is cut off", beat.name());
            }
        }
    }
}
