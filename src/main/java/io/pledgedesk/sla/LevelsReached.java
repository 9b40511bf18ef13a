package io.pledgedesk.sla;

import io.pledgedesk.sla.engine.Firing;
import io.pledgedesk.ticket.Ticket;
import java.time.Instant;
import java.util.List;

/**
 * Clocks of a ticket reached levels that someone watches. Fired in the transaction that found it, and again at every later
 * look: the receiver keeps what it has done by (level, metric, cycle).
 *
 * @param now the instant of the look
 */
public record LevelsReached(Ticket ticket, List<Firing> firings, Instant now) {}
