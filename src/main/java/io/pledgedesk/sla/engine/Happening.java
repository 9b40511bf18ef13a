package io.pledgedesk.sla.engine;

import io.pledgedesk.calendar.time.BusinessTime;
import java.util.Map;
import java.util.Set;

/**
 * What can happen to a ticket that a clock notices. Notes, automatic messages, assignment, team and tags are not among
 * them: unless they change the terms, they change nothing (sla.md K1, E4). A reply that was undone never happened (E9):
 * it is left out of the timeline. A renegotiated promise (E9) isn't known here yet: it will be a happening that adds a
 * second due instant beside a clock's own and touches nothing else.
 */
public sealed interface Happening {

    /** The ticket begins with a message of the customer, or logged for them (K1, inbound). */
    record OpenedByCustomer() implements Happening {}

    /** The ticket begins with a public message of an agent (K1, outbound): an opening, not yet a reply (K4). */
    record OpenedByAgent() implements Happening {}

    /**
     * The customer wrote publicly; or another ticket with an unanswered customer message was merged into this one, which
     * counts as one at that instant (E5).
     */
    record CustomerWrote() implements Happening {}

    /** A human agent replied publicly, or called. */
    record AgentReplied() implements Happening {}

    record StatusChanged(TicketStatus to) implements Happening {}

    /** From here on these terms hold: at the creation the first ones, later a change of priority, policy or version (E1). */
    record TermsApplied(Terms terms) implements Happening {}

    /** No policy applies any more. */
    record TermsRemoved() implements Happening {}

    /** Merged into another ticket, marked as spam, or erased (E5, E7). Nothing that follows matters, unless it is undone. */
    record Ended() implements Happening {}

    /**
     * Past hours turned out to have been others (E3): what was judged late by the old ones is looked at again by these.
     * A clock that goes on needs terms of its own from that instant on, which count by them.
     *
     * @param correctionId the caller's, comes back in each {@link Waiver}
     * @param hours as corrected by now, by the terms whose calendar was; they count for the whole life of a clock
     */
    record HoursCorrected(long correctionId, Map<Terms.Source, BusinessTime> hours) implements Happening {
        public HoursCorrected {
            hours = Map.copyOf(hours);
        }
    }

    /** A step turned out to be a mistake: from here on it counts as if it had never happened. @param sequences its events' */
    record Undone(Set<Long> sequences) implements Happening {
        public Undone {
            sequences = Set.copyOf(sequences);
        }
    }
}
