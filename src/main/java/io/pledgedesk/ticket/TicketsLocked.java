package io.pledgedesk.ticket;

import java.util.Collection;

/**
 * Tickets are about to change and are locked: what counts from an earlier instant and isn't in their history yet is written
 * there first, so that every history is in the order of time.
 */
public record TicketsLocked(Collection<Long> ids) {}
