package io.pledgedesk.sla;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.pledgedesk.kernel.Heartbeats;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketsLocked;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Does what has fallen due: takes the tickets whose next instant has come, the oldest first, a few in a transaction. It may
 * run late, twice or on many nodes: what it records carries the instant that it is about, and is recorded once. Its cost
 * grows with what is due, never with what is open.
 */
@ApplicationScoped
public class SlaSweep {

    private static final Logger LOG = Logger.getLogger(SlaSweep.class);

    /** Tickets a transaction. */
    private static final int BATCH = 200;

    /** Tickets that are looked up at once, and dealt out to the lanes. */
    private static final int ROUND = 20 * BATCH;

    /** Transactions a run; the next run goes on. */
    private static final int BATCHES = 100;

    /** A ticket that can't be evaluated waits this long, so that it doesn't stop the others. */
    private static final Duration SET_ASIDE = Duration.ofMinutes(5);

    private final EntityManager entities;
    private final ClockKeeper keeper;
    private final Recounts recounts;
    private final DueTickets due;
    private final Lanes lanes;
    private final Event<TicketsLocked> locking;
    private final MeterRegistry meters;
    private final Heartbeats heartbeats;
    private final Clock clock;

    SlaSweep(
            EntityManager entities,
            ClockKeeper keeper,
            Recounts recounts,
            DueTickets due,
            Lanes lanes,
            Event<TicketsLocked> locking,
            MeterRegistry meters,
            Heartbeats heartbeats,
            Clock clock) {
        this.entities = entities;
        this.keeper = keeper;
        this.recounts = recounts;
        this.due = due;
        this.lanes = lanes;
        this.locking = locking;
        this.meters = meters;
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    void measure(@Observes StartupEvent start) {
        Gauge.builder("pledge.sla.sweep.lag.seconds", this, sweep -> sweep.lag().toSeconds())
                .description("How long the oldest instant that is due has been waiting")
                .register(meters);
    }

    void start(@Observes StartupEvent start, @ConfigProperty(name = "pledge.sweep.every-millis") long everyMillis) {
        heartbeats.start("sweep", everyMillis, this::run);
    }

    /** What is due comes first, edits that open tickets have yet to hear of after it. @return how many tickets were due */
    public int run() {
        int looked = 0;
        int batches = 0;
        while (batches < BATCHES) {
            Instant now = now();
            List<List<Long>> round = round(now);
            int due = lanes.sum(round, ids -> batch(ids, now));
            looked += due;
            batches += Math.max(1, round.size());
            if (due < ROUND && !recounts.step(now)) {
                break;
            }
        }
        return looked;
    }

    /** How long the oldest instant that is due has been waiting; zero when nothing is. */
    public Duration lag() {
        Instant now = now();
        return QuarkusTransaction.requiringNew()
                .call(() -> due.oldest())
                .filter(oldest -> oldest.isBefore(now))
                .map(oldest -> Duration.between(oldest, now))
                .orElse(Duration.ZERO);
    }

    private List<List<Long>> round(Instant now) {
        List<Long> ids = QuarkusTransaction.requiringNew().call(() -> due.ids(now, ROUND));
        List<List<Long>> batches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            batches.add(ids.subList(from, Math.min(ids.size(), from + BATCH)));
        }
        return batches;
    }

    private int batch(List<Long> ids, Instant now) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> look(due.take(ids), now));
        } catch (RuntimeException e) {
            LOG.warnf("A batch of due tickets failed (%s); each is tried by itself", e.toString());
            return oneByOne(ids, now);
        }
    }

    private int oneByOne(List<Long> ids, Instant now) {
        for (Long id : ids) {
            try {
                QuarkusTransaction.requiringNew().run(() -> look(List.of(locked(id)), now));
            } catch (RuntimeException e) {
                LOG.errorf(e, "The clocks of ticket %d can't be evaluated; set aside for %s", id, SET_ASIDE);
                meters.counter("pledge.sla.sweep.failures").increment();
                QuarkusTransaction.requiringNew().run(() -> due.setAside(id, now.plus(SET_ASIDE)));
            }
        }
        return ids.size();
    }

    /** Replies that are under way go out first, and may be in time. Another node may have been faster as well. */
    private int look(List<Ticket> tickets, Instant now) {
        if (tickets.isEmpty()) {
            return 0;
        }
        locking.fire(new TicketsLocked(tickets.stream().map(Ticket::id).toList()));
        return keeper.lookAtDue(tickets, now);
    }

    private Ticket locked(long id) {
        Ticket ticket = entities.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (ticket == null) {
            throw new Refusal.NotFound("ticket");
        }
        return ticket;
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
