package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What had happened to a ticket up to an instant; events after it are as good as unknown, so the answer for an instant
 * never changes by what comes later (sla.md section 6, 13).
 *
 * @param lives by metric, oldest first
 * @param statuses how each instant ended
 * @param terms how each instant ended
 * @param corrections of past hours, the oldest first
 */
record Story(
        Instant createdAt,
        List<List<Life>> lives,
        Steps<TicketStatus> statuses,
        Steps<Optional<Terms>> terms,
        List<Correction> corrections) {

    private static final Comparator<TimelineEvent> IN_ORDER =
            Comparator.comparing(TimelineEvent::at).thenComparingLong(TimelineEvent::sequence);

    /** Empty before the ticket was created. What is said to have happened before that, happened when it was created. */
    static Optional<Story> of(Collection<TimelineEvent> timeline, Instant now) {
        List<TimelineEvent> known =
                timeline.stream().filter(event -> !event.at().isAfter(now)).toList();
        Set<Long> undone = undone(known);
        List<TimelineEvent> events = known.stream()
                .filter(event -> isTerms(event.happening()) || !undone.contains(event.sequence()))
                .sorted(IN_ORDER)
                .toList();
        return events.stream()
                .filter(event -> isOpening(event.happening()))
                .findFirst()
                .map(opening -> new Narrator(opening.at()).tell(instants(events, opening.at())));
    }

    private static Set<Long> undone(List<TimelineEvent> events) {
        return events.stream()
                .filter(event -> event.happening() instanceof Happening.Undone)
                .flatMap(event -> ((Happening.Undone) event.happening()).sequences().stream())
                .collect(Collectors.toSet());
    }

    /** They stand under the sequence of whatever came last at their instant. */
    private static boolean isTerms(Happening happening) {
        return happening instanceof Happening.TermsApplied
                || happening instanceof Happening.TermsRemoved
                || happening instanceof Happening.HoursCorrected;
    }

    private static boolean isOpening(Happening happening) {
        return happening instanceof Happening.OpenedByCustomer || happening instanceof Happening.OpenedByAgent;
    }

    private static SortedMap<Instant, List<Happening>> instants(List<TimelineEvent> events, Instant createdAt) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.at().isBefore(createdAt) ? createdAt : event.at(),
                        TreeMap::new,
                        Collectors.mapping(TimelineEvent::happening, Collectors.toList())));
    }
}
