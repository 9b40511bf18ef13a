package io.pledgedesk.sla.forecast;

import io.pledgedesk.sla.ClockView;
import io.pledgedesk.sla.Clocks;
import io.pledgedesk.sla.engine.ClockState;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.sla.engine.SlaClock;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forecasts from the last year of this desk. What was learned is kept some minutes. */
@ApplicationScoped
public class Forecasts {

    private static final Duration LOOK_BACK = Duration.ofDays(365);
    private static final Duration TRIAL = Duration.ofDays(30);
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Of the newest; a desk that has more knows enough. */
    private static final int MOST_CLOCKS = 200_000;

    /** Open clocks that are looked at for a list, the first due first. */
    private static final int MOST_OPEN = 1_000;

    private final EntityManager entities;
    private final Clocks clocks;
    private final Clock clock;

    private volatile Learned learned = new Learned(Instant.MIN, new Lifetimes().sorted(), new Calibration(List.of()));

    Forecasts(EntityManager entities, Clocks clocks, Clock clock) {
        this.entities = entities;
        this.clocks = clocks;
        this.clock = clock;
    }

    private record Learned(Instant at, Lifetimes lifetimes, Calibration calibration) {}

    private record Past(Likeness like, Instant stoppedAt, long elapsed, long target) {}

    /** A clock that may be missed soon. */
    public record Risk(long ticketId, String subject, Metric metric, int cycle, Instant dueAt, Chance chance) {}

    /** Of a clock that runs and isn't late; empty for others, and when too little is known. */
    @Transactional
    public Optional<Chance> of(Ticket ticket, SlaClock open) {
        if (open.state() != ClockState.RUNNING || open.remainingSeconds() < 0) {
            return Optional.empty();
        }
        Likeness like = Likeness.of(open.metric(), ticket.priority(), ticket.teamId(), open.startedAt());
        return learned().lifetimes.missed(like, open.elapsedSeconds(), open.targetSeconds());
    }

    /** Clocks that fall due within a time and aren't late, the likeliest to be missed first. For supervisors. */
    @Transactional
    public List<Risk> within(Duration ahead, int limit) {
        Instant now = Instant.now(clock);
        List<Ticket> tickets = entities.createQuery("""
            from Ticket t where t.due.order > ?1 and t.due.order <= ?2
              and t.status in ('new', 'open') order by t.due.order
            """, Ticket.class)
                .setParameter(1, now)
                .setParameter(2, now.plus(ahead))
                .setMaxResults(MOST_OPEN)
                .getResultList();
        Map<Long, List<ClockView>> views = clocks.viewsOf(tickets);
        Lifetimes lifetimes = learned().lifetimes;
        List<Risk> risks = new ArrayList<>();
        for (Ticket ticket : tickets) {
            for (ClockView view : views.getOrDefault(ticket.id(), List.of())) {
                if (isDue(view, now, now.plus(ahead))) {
                    Likeness like = Likeness.of(view.metric(), ticket.priority(), ticket.teamId(), view.startedAt());
                    lifetimes
                            .missed(like, view.elapsedSeconds(), view.targetSeconds())
                            .map(chance -> new Risk(
                                    ticket.id(), ticket.subject(), view.metric(), view.cycle(), view.dueAt(), chance))
                            .ifPresent(risks::add);
                }
            }
        }
        return risks.stream()
                .sorted(Comparator.comparing((Risk risk) -> -risk.chance().percent())
                        .thenComparing(Risk::dueAt))
                .limit(limit)
                .toList();
    }

    private static boolean isDue(ClockView view, Instant now, Instant until) {
        return view.state() == ClockState.RUNNING
                && view.dueAt() != null
                && view.dueAt().isAfter(now)
                && !view.dueAt().isAfter(until);
    }

    /** Whether forecasts come true here. */
    @Transactional
    public Calibration calibration() {
        return learned().calibration;
    }

    private Learned learned() {
        Instant now = Instant.now(clock);
        Learned known = learned;
        boolean isFresh = !known.at.isAfter(now) && known.at.isAfter(now.minus(KEPT));
        if (!isFresh) {
            known = learn(now);
            learned = known;
        }
        return known;
    }

    private Learned learn(Instant now) {
        List<Past> past = past(now);
        Lifetimes all = new Lifetimes();
        Lifetimes before = new Lifetimes();
        Instant trial = now.minus(TRIAL);
        for (Past each : past) {
            all.add(each.like, each.elapsed);
            if (each.stoppedAt.isBefore(trial)) {
                before.add(each.like, each.elapsed);
            }
        }
        before.sorted();
        Calibration.Tally tally = new Calibration.Tally();
        past.stream()
                .filter(each -> !each.stoppedAt.isBefore(trial) && each.elapsed > each.target / 2)
                .forEach(each -> before.missed(each.like, each.target / 2, each.target)
                        .ifPresent(chance -> tally.add(chance.percent(), each.elapsed > each.target)));
        return new Learned(now, all.sorted(), tally.calibration());
    }

    private List<Past> past(Instant now) {
        return entities.createQuery("""
            select c.key.metric, t.priority, t.teamId, c.startedAt, c.stoppedAt, c.elapsedSeconds, c.targetSeconds
            from StoredClock c join Ticket t on t.id = c.key.ticketId
            where c.state in ('met', 'missed') and c.stoppedAt >= ?1 and c.stoppedAt <= ?2
              and t.spamAt is null and t.mergedIntoId is null
            order by c.stoppedAt desc
            """, Object[].class)
                .setParameter(1, now.minus(LOOK_BACK))
                .setParameter(2, now)
                .setMaxResults(MOST_CLOCKS)
                .getResultStream()
                .map(row -> new Past(
                        Likeness.of(Metric.of((String) row[0]), (Priority) row[1], (Long) row[2], (Instant) row[3]),
                        (Instant) row[4],
                        (Long) row[5],
                        (Long) row[6]))
                .toList();
    }
}
