package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The desk's statuses as they are at a time: along the lifecycle, within a category as the desk ordered them. */
public record StatusBook(List<NamedStatus> all) {

    private static final Comparator<NamedStatus> ORDER = Comparator.<NamedStatus, Status>comparing(
                    status -> status.category)
            .thenComparing(status -> status.position)
            .thenComparing(status -> status.id);

    public StatusBook {
        all = all.stream().sorted(ORDER).toList();
    }

    public Optional<NamedStatus> find(long id) {
        return all.stream().filter(status -> status.id == id).findFirst();
    }

    /** By its name in any language, without regard to case. */
    public Optional<NamedStatus> called(String name) {
        String key = StatusDetails.key(name);
        return all.stream().filter(status -> status.isCalled(key)).findFirst();
    }

    /** Where a ticket stands. */
    public NamedStatus of(Ticket ticket) {
        return of(ticket.status, ticket.namedStatusId);
    }

    /** @param ownId as a ticket or its history keeps it; null for the built-in one */
    NamedStatus of(Status category, Long ownId) {
        return all.stream()
                .filter(status -> status.category == category)
                .filter(status -> ownId == null ? status.builtIn : status.id.equals(ownId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No status " + ownId + " in " + category.code()));
    }

    /** What a ticket gets where the category alone is said. */
    public NamedStatus standard(Status category) {
        return all.stream()
                .filter(status -> status.defaultOf == category)
                .findFirst()
                .orElseThrow();
    }

    /** Those of a category that can be chosen. */
    public List<NamedStatus> active(Status category) {
        return all.stream()
                .filter(status -> status.category == category && !status.retired)
                .toList();
    }

    /**
     * One that is named, retired or not.
     *
     * @throws Refusal.Invalid when there is no such status in the category
     */
    public NamedStatus get(StatusChoice choice) {
        return find(choice.namedId())
                .filter(status -> status.category == choice.category())
                .orElseThrow(() -> new Refusal.Invalid("status", "statusUnknown", "There is no such status."));
    }

    /**
     * What somebody asked for; one that was retired since means its category's default.
     *
     * @throws Refusal.Invalid when there is no such status in the category
     */
    public NamedStatus meant(StatusChoice choice) {
        if (choice.namedId() == null) {
            return standard(choice.category());
        }
        NamedStatus named = get(choice);
        return named.retired ? standard(choice.category()) : named;
    }
}
