package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.PledgeSettings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;

/** Closes what has been solved for {@code PLEDGE_CLOSE_AFTER_DAYS}; also removes files that no row names. */
@ApplicationScoped
public class ClosingJob {

    private static final Logger LOG = Logger.getLogger(ClosingJob.class);
    private static final int BATCH = 100;
    private static final Duration ORPHAN_AGE = Duration.ofHours(24);

    private final EntityManager entities;
    private final TicketAccess access;
    private final TicketJournal journal;
    private final StatusSteps steps;
    private final FileStore files;
    private final PledgeSettings settings;
    private final Clock clock;

    ClosingJob(
            EntityManager entities,
            TicketAccess access,
            TicketJournal journal,
            StatusSteps steps,
            FileStore files,
            PledgeSettings settings,
            Clock clock) {
        this.entities = entities;
        this.access = access;
        this.journal = journal;
        this.steps = steps;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "${pledge.closing.every:60s}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        closeSolved();
    }

    /** @return how many tickets were closed; at most {@value #BATCH}, the next run goes on */
    public int closeSolved() {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Instant limit = now.minus(Duration.ofDays(settings.closeAfterDays()));
        List<Long> due = QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "select id from Ticket where status = ?1 and solvedAt <= ?2"
                                + " and (due.watchedFrom is null or due.watchedFrom <= ?2) order by solvedAt",
                        Long.class)
                .setParameter(1, Status.SOLVED)
                .setParameter(2, limit)
                .setMaxResults(BATCH)
                .getResultList());
        int closed = 0;
        for (Long id : due) {
            closed += QuarkusTransaction.requiringNew().call(() -> close(id, limit, now)) ? 1 : 0;
        }
        return closed;
    }

    /** What was solved elsewhere and imported stays open to replies for as long as what was solved here. */
    private static boolean isRecent(Ticket ticket, Instant limit) {
        Instant imported = ticket.due().watchedFrom();
        return ticket.solvedAt.isAfter(limit) || (imported != null && imported.isAfter(limit));
    }

    private boolean close(long id, Instant limit, Instant now) {
        Ticket ticket = access.locked(id);
        if (ticket.status != Status.SOLVED || isRecent(ticket, limit)) {
            return false;
        }
        steps.set(ticket, Actor.SYSTEM, now, Status.CLOSED);
        journal.publish(ticket, false);
        return true;
    }

    @Scheduled(
            every = "${pledge.orphans.every:6h}",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void removeOrphans() throws java.io.IOException {
        int removed = files.removeOrphans(Instant.now(clock).minus(ORPHAN_AGE), this::hasRow);
        if (removed > 0) {
            LOG.infof("Removed %d files that no ticket names", removed);
        }
    }

    private boolean hasRow(String key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> !entities.createQuery("select id from Attachment where storageKey = ?1", Long.class)
                        .setParameter(1, key)
                        .getResultList()
                        .isEmpty());
    }
}
