package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that a clock did. Transitions are facts: what is among the answers for one instant is among those for every
 * later one, unless the timeline itself is written anew. Metric, cycle, kind and occurrence are a unique key.
 *
 * @param occurrence from 1; only ends and reopenings can happen again
 * @param at the instant it is about (sla.md W4), never the time at which it was noticed
 * @param dueAt the due instant as it stood then; empty when it was cancelled or reopened
 */
public record Transition(Metric metric, int cycle, Kind kind, int occurrence, Instant at, Optional<Instant> dueAt) {

    /** In the order in which they are told when they are about one instant. */
    public enum Kind {
        /** The end was withdrawn: the ticket was reopened, or a policy applies again. */
        REOPENED("reopened"),
        /** It passed its warning point. Once for each cycle. */
        WARNED("warned"),
        /** It passed its due instant. Once for each cycle. */
        BREACHED("breached"),
        MET("met"),
        MISSED("missed"),
        CANCELLED("cancelled");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The name in the database. */
        public String code() {
            return code;
        }
    }
}
