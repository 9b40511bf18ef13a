package io.pledgedesk.notification;

/** An event, fired in the transaction: what an agent's bell counts is another number now. */
public record BellChanged(long agentId) {}
