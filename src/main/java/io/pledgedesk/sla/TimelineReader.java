package io.pledgedesk.sla;

import io.pledgedesk.calendar.CalendarTimeline;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        return read(history, knownAt, null);
    }

    /** @param edited counts in place of the calendar that it was; null for none */
    List<TimelineEvent> read(List<TicketEvent> history, Instant knownAt, CalendarTimeline edited) {
        Reading reading = new Reading(new KnownHours(null, knownAt, Map.of(), edited));
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

    /** What this history tells of the hours that count for its ticket. */
    KnownHours hours(List<TicketEvent> history, Instant knownAt) {
        KnownHours hours = KnownHours.of(null, knownAt);
        for (TicketEvent event : history) {
            if (event.fact() instanceof Fact.TicketCreated) {
                hours = hours.ofTicket(event.at());
            } else if (event.fact() instanceof Fact.HoursCorrected corrected) {
                hours = hours.with(corrected);
            }
        }
        return hours;
    }

    /** Terms are told once an instant, when policy and priority have both arrived. */
    private final class Reading {

        private final Happenings happenings = new Happenings();
        private final List<TimelineEvent> timeline = new ArrayList<>();
        private final Set<Terms.Source> promised = new HashSet<>();
        private KnownHours hours;
        private Priority priority;
        private Fact.PolicyApplied policy;
        private boolean termsChanged;

        Reading(KnownHours hours) {
            this.hours = hours;
        }

        void take(TicketEvent event, Fact fact) {
            happenings.of(event.actor().kind(), fact).ifPresent(happening -> add(event, happening));
            if (fact instanceof Fact.TicketCreated created) {
                hours = hours.ofTicket(event.at());
                priority = created.priority();
            } else if (fact instanceof Fact.PriorityChanged changed) {
                priority = changed.to();
                termsChanged = policy != null;
            } else if (fact instanceof Fact.PolicyApplied applied) {
                policy = applied.policyId() == null ? null : applied;
                termsChanged = true;
                source().ifPresent(promised::add);
            } else if (fact instanceof Fact.HoursCorrected corrected) {
                hours = hours.with(corrected);
                termsChanged = policy != null;
                add(event, new Happening.HoursCorrected(corrected.correctionId(), terms.corrected(promised, hours)));
            }
        }

        void endInstant(TicketEvent last) {
            if (termsChanged) {
                termsChanged = false;
                add(last, policy == null ? new Happening.TermsRemoved() : new Happening.TermsApplied(current()));
            }
        }

        private Terms current() {
            return terms.read(source().orElseThrow(), priority, hours)
                    .orElseThrow(() -> new IllegalStateException("The history names policy " + policy.policyId()
                            + " version " + policy.policyVersion() + ", which there never was"));
        }

        private Optional<Terms.Source> source() {
            return Optional.ofNullable(policy).map(it -> new Terms.Source(it.policyId(), it.policyVersion()));
        }

        private void add(TicketEvent event, Happening happening) {
            timeline.add(new TimelineEvent(event.at(), event.sequence(), happening));
        }
    }
}
