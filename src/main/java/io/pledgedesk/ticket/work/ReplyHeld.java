package io.pledgedesk.ticket.work;

/** A reply waits to go out, or was taken back: fired in the transaction of the change, for pages that lie open. */
public record ReplyHeld(long ticketId) {}
