package io.pledgedesk.sla;

import io.pledgedesk.sla.engine.ClockSegment;
import io.pledgedesk.sla.engine.SlaClock;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Divides the time that a clock counted among those who had the ticket. Assignment changes no clock (sla.md E4). */
public final class Stints {

    private static final Comparator<TicketEvent> IN_ORDER =
            Comparator.comparing(TicketEvent::at).thenComparing(TicketEvent::sequence);

    private final List<Holding> holdings;

    private record Holding(Instant from, Long teamId, String team, Long agentId, String agent) {

        static final Holding NOBODY = new Holding(Instant.MIN, null, null, null, null);

        Holding to(Instant at, Long id, String name) {
            return new Holding(at, teamId, team, id, name);
        }

        Holding in(Instant at, Long id, String name) {
            return new Holding(at, id, name, agentId, agent);
        }

        boolean isSameAs(Holding other) {
            return Objects.equals(teamId, other.teamId) && Objects.equals(agentId, other.agentId);
        }
    }

    private Stints(List<Holding> holdings) {
        this.holdings = holdings;
    }

    /** @param history of one ticket, in any order */
    public static Stints of(List<TicketEvent> history) {
        List<Holding> holdings = new ArrayList<>(List.of(Holding.NOBODY));
        history.stream().sorted(IN_ORDER).forEach(event -> {
            Holding last = holdings.get(holdings.size() - 1);
            Holding next = next(last, event);
            if (!next.isSameAs(last)) {
                if (next.from().equals(last.from())) {
                    holdings.remove(holdings.size() - 1);
                }
                holdings.add(next);
            }
        });
        return new Stints(holdings);
    }

    private static Holding next(Holding last, TicketEvent event) {
        Fact fact = event.fact();
        if (fact instanceof Fact.AssigneeChanged changed) {
            return last.to(event.at(), changed.to(), changed.toName());
        } else if (fact instanceof Fact.TeamChanged changed) {
            return last.in(event.at(), changed.to(), changed.toName());
        }
        return last;
    }

    /** In order; those in which nothing counted are left out. Their seconds add up to the clock's elapsed seconds. */
    public List<Stint> of(SlaClock clock) {
        List<ClockSegment> counted = clock.segments().stream()
                .filter(segment -> segment.kind() == ClockSegment.Kind.COUNTED)
                .toList();
        List<Stint> stints = new ArrayList<>();
        long used = 0;
        for (int i = 0; i < holdings.size() && !counted.isEmpty(); i++) {
            Instant to = i + 1 < holdings.size() ? holdings.get(i + 1).from() : Instant.MAX;
            Stint stint = stint(holdings.get(i), to, counted, used);
            if (stint.seconds() > 0) {
                stints.add(stint);
                used += stint.seconds();
            }
        }
        return stints;
    }

    private static Stint stint(Holding holding, Instant until, List<ClockSegment> counted, long used) {
        Instant start = later(holding.from(), counted.get(0).from());
        Instant end = earlier(until, counted.get(counted.size() - 1).to());
        long seconds = 0;
        for (ClockSegment segment : counted) {
            Instant from = later(segment.from(), holding.from());
            Instant to = earlier(segment.to(), until);
            seconds += from.isBefore(to) ? Duration.between(from, to).toSeconds() : 0;
        }
        return new Stint(
                holding.teamId(), holding.team(), holding.agentId(), holding.agent(), start, end, seconds, used);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
