package io.pledgedesk.ticket;

/** A file goes along with a message: fired in the transaction that stores it. */
public record FileAttached(long ticketId, String name) {}
