package io.pledgedesk.sla;

import io.pledgedesk.sla.engine.Happening;
import io.pledgedesk.sla.engine.Terms;
import io.pledgedesk.sla.engine.TicketStatus;
import io.pledgedesk.sla.engine.TimelineEvent;
import io.pledgedesk.ticket.Direction;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.ticket.Visibility;
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

        private final List<TimelineEvent> timeline = new ArrayList<>();
        private final Instant knownAt;
        private Instant createdAt;
        private boolean opened;
        private Priority priority;
        private Fact.PolicyApplied policy;
        private boolean termsChanged;

        Reading(Instant knownAt) {
            this.knownAt = knownAt;
        }

        void take(TicketEvent event, Fact fact) {
            if (fact instanceof Fact.TicketCreated created) {
                createdAt = event.at();
                priority = created.priority();
                add(
                        event,
                        created.direction() == Direction.INBOUND
                                ? new Happening.OpenedByCustomer()
                                : new Happening.OpenedByAgent());
            } else if (fact instanceof Fact.MessagePosted posted) {
                message(event, posted);
            } else if (fact instanceof Fact.StatusChanged changed) {
                add(
                        event,
                        new Happening.StatusChanged(TicketStatus.of(changed.to().code())));
            } else if (fact instanceof Fact.PriorityChanged changed) {
                priority = changed.to();
                termsChanged = policy != null;
            } else if (fact instanceof Fact.PolicyApplied applied) {
                policy = applied.policyId() == null ? null : applied;
                termsChanged = true;
            } else if (fact instanceof Fact.MergedFrom merged && merged.unanswered()) {
                add(event, new Happening.CustomerWrote());
            } else if (fact instanceof Fact.MergedInto) {
                add(event, new Happening.Ended());
            }
        }

        /** The first message is the opening itself. */
        private void message(TicketEvent event, Fact.MessagePosted posted) {
            if (posted.visibility() != Visibility.PUBLIC || posted.automatic()) {
                return;
            }
            if (!opened) {
                opened = true;
            } else if (event.actor().isCustomer()) {
                add(event, new Happening.CustomerWrote());
            } else if (event.actor().isAgent()) {
                add(event, new Happening.AgentReplied());
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
