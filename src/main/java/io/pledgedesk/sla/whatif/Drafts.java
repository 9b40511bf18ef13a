package io.pledgedesk.sla.whatif;

import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.PolicyTerms;
import io.pledgedesk.sla.PolicyVersion;
import io.pledgedesk.sla.condition.Conditions;
import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.sla.condition.TicketFacts;
import io.pledgedesk.sla.engine.Terms;
import io.pledgedesk.ticket.Priority;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Policies as they would have been. Immutable, asked by several threads. */
final class Drafts {

    /** @param storedId of the policy that it is a draft of; null for a new one */
    record Policy(Long storedId, int index, PolicyForm form, Conditions conditions, DraftHours hours) {}

    private static final Comparator<Policy> IN_ORDER = Comparator.<Policy>comparingInt(
                    policy -> policy.form().position() == null
                            ? Integer.MAX_VALUE
                            : policy.form().position())
            .thenComparingInt(Policy::index);

    private final List<Policy> inOrder;
    private final Map<Long, Policy> byStoredId;
    private final List<Instant> correctedAt;

    Drafts(List<Policy> policies) {
        this.inOrder = policies.stream()
                .filter(policy -> policy.form().enabled())
                .sorted(IN_ORDER)
                .toList();
        this.byStoredId = policies.stream()
                .filter(policy -> policy.storedId() != null)
                .collect(Collectors.toMap(Policy::storedId, Function.identity(), (first, second) -> first));
        this.correctedAt = policies.stream()
                .flatMap(policy -> policy.hours().correctedAt().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The instants at which past hours of any of their calendars were corrected, in order. */
    List<Instant> correctedAt() {
        return correctedAt;
    }

    Optional<Policy> match(TicketFacts facts) {
        return inOrder.stream()
                .filter(policy -> policy.conditions().match(facts))
                .findFirst();
    }

    /** The draft of a stored policy that an import fixed for a ticket. */
    Optional<Policy> draftOf(long storedId) {
        return Optional.ofNullable(byStoredId.get(storedId));
    }

    /** Whether any condition asks about the requester: then that many more combinations are looked at. */
    boolean askWho() {
        return inOrder.stream()
                .flatMap(policy -> policy.form().conditions().rules().stream())
                .map(ConditionsForm.Rule::field)
                .anyMatch(field -> field.equals("requester") || field.startsWith("custom."));
    }

    /** Terms are the same for very many tickets: they are made once. */
    static final class TermsMemory {

        private record Key(int policy, Priority priority, BusinessTime hours) {}

        private final Map<Key, Terms> known = new HashMap<>();

        /** @param at which corrections have been made by then */
        Terms of(Policy policy, Priority priority, Instant createdAt, Instant at) {
            BusinessTime hours = policy.hours().of(createdAt, at);
            Key key = new Key(policy.index(), priority, hours);
            return known.computeIfAbsent(key, any -> terms(policy, priority, hours));
        }

        private static Terms terms(Policy policy, Priority priority, BusinessTime hours) {
            PolicyVersion draft =
                    new PolicyVersion(policy.index() + 1L, 1, Instant.EPOCH, policy.form(), policy.conditions());
            return PolicyTerms.of(draft, priority, hours);
        }
    }
}
