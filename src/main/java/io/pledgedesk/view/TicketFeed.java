package io.pledgedesk.view;

import io.pledgedesk.kernel.Heartbeats;
import io.pledgedesk.notification.BellChanged;
import io.pledgedesk.sla.ClockTransitioned;
import io.pledgedesk.ticket.TicketChanged;
import io.pledgedesk.ticket.work.PresenceChanged;
import io.pledgedesk.ticket.work.ReplyHeld;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells open pages which tickets have changed and whose bells, in small batches: at once for what this node did, within a second for what
 * others did. It only says that something changed; what may be seen is asked anew by who hears it.
 */
@ApplicationScoped
public class TicketFeed {

    private static final Logger LOG = Logger.getLogger(TicketFeed.class);

    /** Ticks between two looks at what other nodes did. */
    private static final int PROBE_EVERY = 2;

    /** Probes without a listener until what was missed can't be found any more: well within what a probe looks back. */
    private static final int DEAF_PROBES = 10;

    /**
     * News, for one listener.
     *
     * @param number grows with every batch of this node
     * @param bells agents whose bells count anew
     */
    public record News(long number, Set<Long> ticketIds, Set<Long> bells) {}

    private final RecentChanges others;
    private final FeedNotes notes;
    private final Heartbeats heartbeats;
    private final Set<Long> fresh = ConcurrentHashMap.newKeySet();
    private final Set<Long> rung = ConcurrentHashMap.newKeySet();
    private final List<Consumer<News>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong number = new AtomicLong();
    private int ticks;
    private int deaf;

    TicketFeed(RecentChanges others, FeedNotes notes, Heartbeats heartbeats) {
        this.others = others;
        this.notes = notes;
        this.heartbeats = heartbeats;
    }

    void start(@Observes StartupEvent start, @ConfigProperty(name = "pledge.feed.every-millis") long everyMillis) {
        heartbeats.start("feed of changes", everyMillis, this::tick);
    }

    /** The number of the last batch: who has seen a page made now knows everything up to it. */
    public long number() {
        return number.get();
    }

    public void listen(Consumer<News> listener) {
        listeners.add(listener);
    }

    public void leave(Consumer<News> listener) {
        listeners.remove(listener);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) TicketChanged changed) {
        fresh.add(changed.ticket().id());
        others.known(changed.ticket());
    }

    void held(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyHeld held) {
        fresh.add(held.ticketId());
    }

    void present(@Observes(during = TransactionPhase.AFTER_SUCCESS) PresenceChanged present) {
        fresh.add(present.ticketId());
    }

    void transitioned(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClockTransitioned transitioned) {
        fresh.add(transitioned.ticket().id());
        others.known(transitioned.ticket());
    }

    void rang(@Observes(during = TransactionPhase.AFTER_SUCCESS) BellChanged changed) {
        rung.add(changed.agentId());
    }

    private void tick() {
        if (ticks++ % PROBE_EVERY == 0) {
            probe();
        }
        deliver();
    }

    /** Where nobody listens nothing is looked up: who knows only what was known before has missed something. */
    void probe() {
        if (!listeners.isEmpty()) {
            deaf = 0;
            gather();
        } else if (++deaf % DEAF_PROBES == 0) {
            number.incrementAndGet();
        }
    }

    /** Looks what other nodes did. */
    void gather() {
        fresh.addAll(others.find());
        FeedNotes.Heard heard = notes.find();
        fresh.addAll(heard.tickets());
        rung.addAll(heard.bells());
    }

    /** Hands out what has gathered. */
    public void deliver() {
        Set<Long> tickets = taken(fresh);
        Set<Long> bells = taken(rung);
        if (tickets.isEmpty() && bells.isEmpty()) {
            return;
        }
        News news = new News(number.incrementAndGet(), tickets, bells);
        for (Consumer<News> listener : listeners) {
            try {
                listener.accept(news);
            } catch (RuntimeException e) {
                LOG.debugf(e, "A page could not be told");
                listeners.remove(listener);
            }
        }
    }

    private static Set<Long> taken(Set<Long> gathered) {
        Set<Long> batch = Set.copyOf(gathered);
        gathered.removeAll(batch);
        return batch;
    }
}
