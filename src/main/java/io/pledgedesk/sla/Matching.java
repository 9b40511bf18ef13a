package io.pledgedesk.sla;

import io.pledgedesk.sla.condition.TicketFacts;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChanged;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.ticket.TicketJournal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the policy of a ticket and writes it into the history: at creation, and anew whenever something happens that a
 * condition may ask about (E1, E2, E4). A policy that an import fixed stays whatever conditions say.
 */
@ApplicationScoped
class Matching {

    private final PoliciesInForce policies;
    private final FactsReader facts;
    private final TicketJournal journal;

    Matching(PoliciesInForce policies, FactsReader facts, TicketJournal journal) {
        this.policies = policies;
        this.facts = facts;
        this.journal = journal;
    }

    void match(TicketChanged change) {
        if (change.imported()) {
            matchThePast(change.ticket(), change.events());
        } else if (change.events().stream().anyMatch(event -> mayMatter(event.fact()))) {
            Instant at = change.events().get(change.events().size() - 1).at();
            apply(change.ticket(), policyOf(change.ticket(), at), at);
        }
    }

    /** E2: what the editor of a policy asked for, open tickets too. @return whether the ticket has another promise by it */
    boolean applyEdit(Ticket ticket, PolicyVersion edited, Instant at) {
        return apply(ticket, afterEdit(ticket, edited, at), at);
    }

    /**
     * A ticket that has the policy gets the version; one that doesn't match it any more is matched anew. A ticket that hasn't
     * gets it where it is the first that matches. What an import fixed stays fixed.
     */
    Optional<PolicyVersion> afterEdit(Ticket ticket, PolicyVersion edited, Instant at) {
        Optional<PolicyVersion> held = held(ticket);
        boolean isHeld = held.map(PolicyVersion::policyId)
                .filter(id -> id == edited.policyId())
                .isPresent();
        if (fixed(ticket).isPresent()) {
            return isHeld ? newer(held.get(), edited) : held;
        }
        TicketFacts now = facts.of(ticket);
        if (isHeld && edited.isEnabled() && edited.conditions().match(now)) {
            return newer(held.get(), edited);
        }
        Optional<PolicyVersion> found = policies.match(now, at, edited);
        return isHeld
                        || found.map(PolicyVersion::policyId)
                                .filter(id -> id == edited.policyId())
                                .isPresent()
                ? found
                : held;
    }

    private static Optional<PolicyVersion> newer(PolicyVersion one, PolicyVersion other) {
        return Optional.of(one.number() > other.number() ? one : other);
    }

    private Optional<PolicyVersion> held(Ticket ticket) {
        Long id = ticket.due().policyId();
        return id == null ? Optional.empty() : policies.version(id, ticket.due().policyVersion());
    }

    private Optional<Fact.PolicyFixed> fixed(Ticket ticket) {
        boolean imported = ticket.due().watchedFrom() != null;
        return imported ? lastFixed(ticket) : Optional.empty();
    }

    private Optional<PolicyVersion> policyOf(Ticket ticket, Instant at) {
        Optional<Fact.PolicyFixed> fixed = fixed(ticket);
        return fixed.isPresent() ? of(fixed.get(), at) : policies.match(facts.of(ticket), at);
    }

    private Optional<Fact.PolicyFixed> lastFixed(Ticket ticket) {
        return journal.history(ticket.id()).stream()
                .map(TicketEvent::fact)
                .filter(Fact.PolicyFixed.class::isInstance)
                .map(Fact.PolicyFixed.class::cast)
                .reduce((earlier, later) -> later);
    }

    private Optional<PolicyVersion> of(Fact.PolicyFixed fixed, Instant at) {
        return fixed.policyId() == null ? Optional.empty() : policies.of(fixed.policyId(), at);
    }

    private static boolean mayMatter(Fact fact) {
        return fact instanceof Fact.TicketCreated
                || fact instanceof Fact.PriorityChanged
                || fact instanceof Fact.TeamChanged
                || fact instanceof Fact.TopicChanged
                || fact instanceof Fact.OrganizationChanged
                || fact instanceof Fact.TagsChanged
                || fact instanceof Fact.CustomFieldsChanged;
    }

    private static boolean apply(Ticket ticket, Optional<PolicyVersion> policy, Instant at) {
        Long id = policy.map(PolicyVersion::policyId).orElse(null);
        Integer number = policy.map(PolicyVersion::number).orElse(null);
        boolean same = Objects.equals(id, ticket.due().policyId())
                && Objects.equals(number, ticket.due().policyVersion());
        if (!same) {
            ticket.recordAbout(
                    at,
                    new Fact.PolicyApplied(
                            id, number, policy.map(PolicyVersion::name).orElse(null)));
            ticket.due().promiseBy(id, number);
        }
        return !same;
    }

    /** Replays what an import brought: at each instant the versions that were in force then are asked. */
    private void matchThePast(Ticket ticket, List<TicketEvent> events) {
        Past past = new Past(ticket);
        List<TicketEvent> ordered = events.stream()
                .sorted(Comparator.comparing(TicketEvent::at).thenComparing(TicketEvent::sequence))
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            Instant at = ordered.get(i).at();
            past.take(ordered.get(i).fact());
            boolean lastOfInstant =
                    i + 1 == ordered.size() || !ordered.get(i + 1).at().equals(at);
            if (lastOfInstant && past.isTouched()) {
                apply(ticket, past.policyAt(at), at);
            }
        }
    }

    /** The attributes of a ticket while its past is walked through. */
    private final class Past {

        private final Ticket ticket;
        private final TreeSet<String> tags = new TreeSet<>();
        private final Map<String, String> custom = new HashMap<>();
        private Priority priority;
        private Long teamId;
        private Long organizationId;
        private Long topicId;
        private Fact.PolicyFixed fixed;
        private boolean touched;

        Past(Ticket ticket) {
            this.ticket = ticket;
            this.organizationId = ticket.organizationId();
        }

        void take(Fact fact) {
            touched |= mayMatter(fact) || fact instanceof Fact.PolicyFixed;
            if (fact instanceof Fact.TicketCreated created) {
                priority = created.priority();
            } else if (fact instanceof Fact.PriorityChanged changed) {
                priority = changed.to();
            } else if (fact instanceof Fact.TeamChanged changed) {
                teamId = changed.to();
            } else if (fact instanceof Fact.TopicChanged changed) {
                topicId = changed.to();
            } else if (fact instanceof Fact.OrganizationChanged changed) {
                organizationId = changed.to();
            } else if (fact instanceof Fact.TagsChanged changed) {
                tags.removeAll(changed.removed());
                tags.addAll(changed.added());
            } else if (fact instanceof Fact.CustomFieldsChanged changed) {
                custom.keySet().removeAll(changed.from().keySet());
                custom.putAll(changed.to());
            } else if (fact instanceof Fact.PolicyFixed now) {
                fixed = now;
            }
        }

        boolean isTouched() {
            return touched;
        }

        Optional<PolicyVersion> policyAt(Instant at) {
            touched = false;
            if (fixed != null) {
                return Matching.this.of(fixed, at);
            }
            TicketFacts then = facts.of(ticket, priority, teamId, organizationId, topicId, tags, custom);
            return policies.match(then, at);
        }
    }
}
