package io.pledgedesk.ticket;

/**
 * A ticket is about to be stored for the first time: whoever keeps something in its row says so now. Nothing may refer to
 * the row yet; that is what {@link TicketChanged} is for.
 */
public record TicketOpening(Ticket ticket) {}
