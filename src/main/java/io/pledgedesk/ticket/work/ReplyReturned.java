package io.pledgedesk.ticket.work;

import java.time.Instant;

/**
 * A reply could not go out; its text is a draft again. Fired in the transaction of its return.
 *
 * @param why a sentence for its author
 */
public record ReplyReturned(long agentId, long ticketId, String why, Instant at) {}
