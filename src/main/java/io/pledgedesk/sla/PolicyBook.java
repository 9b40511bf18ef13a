package io.pledgedesk.sla;

import io.pledgedesk.sla.condition.TicketFacts;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All policies with all their versions, as they stood at one revision. Immutable, asked without a database.
 *
 * @param versions by policy, the oldest first
 */
record PolicyBook(String stamp, Map<Long, List<PolicyVersion>> versions) {

    private static final Comparator<PolicyVersion> IN_ORDER =
            Comparator.comparingInt(PolicyVersion::position).thenComparingLong(PolicyVersion::policyId);

    static PolicyBook of(String stamp, Collection<PolicyVersion> versions) {
        return new PolicyBook(
                stamp,
                versions.stream()
                        .sorted(Comparator.comparingInt(PolicyVersion::number))
                        .collect(Collectors.groupingBy(PolicyVersion::policyId)));
    }

    /** The first enabled policy in order whose conditions hold, in the versions that were in force at that instant. */
    Optional<PolicyVersion> match(TicketFacts facts, Instant at) {
        return versions.keySet().stream()
                .flatMap(policy -> inForce(policy, at).stream())
                .filter(PolicyVersion::isEnabled)
                .sorted(IN_ORDER)
                .filter(version -> version.conditions().match(facts))
                .findFirst();
    }

    /** As it will be with this version. */
    PolicyBook with(PolicyVersion edited) {
        Map<Long, List<PolicyVersion>> all = new HashMap<>(versions);
        Stream<PolicyVersion> earlier = versions.getOrDefault(edited.policyId(), List.of()).stream()
                .filter(version -> version.number() < edited.number());
        all.put(edited.policyId(), Stream.concat(earlier, Stream.of(edited)).toList());
        return new PolicyBook(stamp, all);
    }

    List<PolicyVersion> enabledAt(Instant at) {
        return versions.keySet().stream()
                .flatMap(policy -> inForce(policy, at).stream())
                .filter(PolicyVersion::isEnabled)
                .toList();
    }

    /** The version in force at an instant; the first for any instant before it (E3). */
    Optional<PolicyVersion> inForce(long policyId, Instant at) {
        List<PolicyVersion> all = versions.getOrDefault(policyId, List.of());
        return all.stream()
                .filter(version -> !version.from().isAfter(at))
                .reduce((earlier, later) -> later)
                .or(() -> all.stream().findFirst());
    }

    Optional<PolicyVersion> find(long policyId, int number) {
        return versions.getOrDefault(policyId, List.of()).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    Set<Long> usersOf(long calendarId) {
        return versions.entrySet().stream()
                .filter(policy -> policy.getValue().stream()
                        .anyMatch(version -> Objects.equals(version.calendarId(), calendarId)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
