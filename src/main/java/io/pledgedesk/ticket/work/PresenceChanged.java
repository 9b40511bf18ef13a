package io.pledgedesk.ticket.work;

/** Somebody began or ceased to write on a ticket, or came to others who are there: for pages that lie open. */
public record PresenceChanged(long ticketId) {}
