package io.pledgedesk.sla;

import io.pledgedesk.sla.engine.Happening;
import io.pledgedesk.sla.engine.Terms;
import io.pledgedesk.sla.engine.TimelineEvent;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.TicketEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads from a ticket's history what clocks care about. */
@ApplicationScoped
class TimelineReader {

    private static final Comparator<TicketEvent> IN_ORDER =
            Comparator.comparing(TicketEvent::at).thenComparing(TicketEvent::sequence);

    private final TermsReader terms;

    TimelineReader(TermsReader terms) {
        this.terms = terms;
    }

    /** @param knownAt calendar versions that were made later are left out */
    List<TimelineEvent> read(List<TicketEvent> history, Instant knownAt) {
        Reading reading = new Reading(knownAt);
        List<TicketEvent> ordered = history.stream().sorted(IN_ORDER).toList();
        for (int i = 0; i < ordered.size(); i++) {
            TicketEvent event = ordered.get(i);
            reading.take(event, event.fact());
            boolean lastOfInstant =
                    i + 1 == ordered.size() || !ordered.get(i + 1).at().equals(event.at());
            if (lastOfInstant) {
                reading.endInstant(event);
            }
        }
        return reading.timeline;
    }

    /** Terms are told once an instant, when policy and priority have both arrived. */
    private final class Reading {

        private final Happenings happenings = new Happenings();
        private final List<TimelineEvent> timeline = new ArrayList<>();
        private final Instant knownAt;
        private Instant createdAt;
        private Priority priority;
        private Fact.PolicyApplied policy;
        private boolean termsChanged;

        Reading(Instant knownAt) {
            this.knownAt = knownAt;
        }

        void take(TicketEvent event, Fact fact) {
            happenings.of(event.actor().kind(), fact).ifPresent(happening -> add(event, happening));
            if (fact instanceof Fact.TicketCreated created) {
                createdAt = event.at();
                priority = created.priority();
            } else if (fact instanceof Fact.PriorityChanged changed) {
                priority = changed.to();
                termsChanged = policy != null;
            } else if (fact instanceof Fact.PolicyApplied applied) {
                policy = applied.policyId() == null ? null : applied;
                termsChanged = true;
            }
        }

        void endInstant(TicketEvent last) {
            if (termsChanged) {
                termsChanged = false;
                add(last, policy == null ? new Happening.TermsRemoved() : new Happening.TermsApplied(current()));
            }
        }

        private Terms current() {
            return terms.read(policy.policyId(), policy.policyVersion(), priority, createdAt, knownAt)
                    .orElseThrow(() -> new IllegalStateException("The history names policy " + policy.policyId()
                            + " version " + policy.policyVersion() + ", which there never was"));
        }

        private void add(TicketEvent event, Happening happening) {
            timeline.add(new TimelineEvent(event.at(), event.sequence(), happening));
        }
    }
}
