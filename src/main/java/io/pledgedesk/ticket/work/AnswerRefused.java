package io.pledgedesk.ticket.work;

import java.time.Instant;

/**
 * What an agent wrote by mail was not taken. Fired in the transaction of its intake.
 *
 * @param why a sentence for its author
 */
public record AnswerRefused(long agentId, long ticketId, String why, Instant at) {}
