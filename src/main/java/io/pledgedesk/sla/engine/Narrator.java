package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Tells the story instant by instant. Within one instant what was said comes first, then what the ticket became, then the
 * terms; within each of these the sequence decides (sla.md E8). So a macro's "reply and set pending" or "reply and raise
 * the priority" means the same in whatever order its events were written (section 6, 20).
 */
final class Narrator {

    private final Instant createdAt;
    private final List<MetricRule> rules =
            List.of(new FirstResponse(), new NextResponse(), new PeriodicUpdate(), new Resolution());
    private final Steps<TicketStatus> statuses = new Steps<>(TicketStatus.NEW);
    private final Steps<Optional<Terms>> terms = new Steps<>(Optional.empty());
    private final List<Correction> corrections = new ArrayList<>();
    private boolean hasBegun;
    private boolean hasEnded;

    Narrator(Instant createdAt) {
        this.createdAt = createdAt;
    }

    Story tell(SortedMap<Instant, List<Happening>> instants) {
        for (Map.Entry<Instant, List<Happening>> instant : instants.entrySet()) {
            if (!hasEnded) {
                tell(instant.getKey(), withoutClosing(instant.getValue()));
            }
        }
        return new Story(createdAt, rules.stream().map(MetricRule::lives).toList(), statuses, terms, corrections);
    }

    /** What a ticket became by its end, such as closed by being merged away, is no work of anybody. */
    private static List<Happening> withoutClosing(List<Happening> happenings) {
        List<Happening> kept = new ArrayList<>();
        boolean ended = false;
        for (Happening happening : happenings) {
            ended |= happening instanceof Happening.Ended;
            if (!ended || !(happening instanceof Happening.StatusChanged)) {
                kept.add(happening);
            }
        }
        return kept;
    }

    private void tell(Instant at, List<Happening> happenings) {
        happenings.forEach(happening -> tellOpening(at, happening));
        TicketStatus before = statuses.latest();
        happenings.forEach(happening -> tellMessage(at, happening));
        happenings.forEach(happening -> tellStatus(at, happening));
        happenings.forEach(happening -> tellTerms(at, happening));
        hasEnded = happenings.stream().anyMatch(Happening.Ended.class::isInstance);
        if (hasEnded) {
            rules.forEach(rule -> rule.ended(at));
        } else {
            rules.forEach(rule -> rule.settled(at, before, statuses.latest()));
        }
    }

    private void tellOpening(Instant at, Happening happening) {
        boolean byCustomer = happening instanceof Happening.OpenedByCustomer;
        if (!hasBegun && (byCustomer || happening instanceof Happening.OpenedByAgent)) {
            hasBegun = true;
            statuses.set(at, byCustomer ? TicketStatus.NEW : TicketStatus.OPEN);
            rules.forEach(rule -> rule.opened(at, byCustomer));
        }
    }

    private void tellMessage(Instant at, Happening happening) {
        if (happening instanceof Happening.CustomerWrote) {
            rules.forEach(rule -> rule.customerWrote(at));
        } else if (happening instanceof Happening.AgentReplied) {
            rules.forEach(rule -> rule.agentReplied(at));
        }
    }

    private void tellStatus(Instant at, Happening happening) {
        if (happening instanceof Happening.StatusChanged changed) {
            TicketStatus from = statuses.latest();
            statuses.set(at, changed.to());
            rules.forEach(rule -> rule.statusChanged(at, from, changed.to()));
        }
    }

    private void tellTerms(Instant at, Happening happening) {
        if (happening instanceof Happening.TermsApplied applied) {
            terms.set(at, Optional.of(applied.terms()));
        } else if (happening instanceof Happening.TermsRemoved) {
            terms.set(at, Optional.empty());
        } else if (happening instanceof Happening.HoursCorrected corrected) {
            corrections.add(new Correction(corrected.correctionId(), at, corrected.hours()));
        }
    }
}
