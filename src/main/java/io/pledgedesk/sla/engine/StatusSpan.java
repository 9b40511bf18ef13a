package io.pledgedesk.sla.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time in which a ticket stood in one status under one promise.
 *
 * @param to exclusive, after {@code from}
 * @param terms that held; where none did yet, the first ones, which count from the creation; empty where nothing was ever
 *     promised
 */
public record StatusSpan(TicketStatus status, Instant from, Instant to, Optional<Terms> terms) {

    public long calendarSeconds() {
        return Duration.between(from, to).toSeconds();
    }

    /** By the hours that held then; empty where nothing was promised. */
    public Optional<Long> businessSeconds() {
        return terms.map(held -> held.calendar().between(from, to));
    }
}
