package io.pledgedesk.mail;

/**
 * An address that only one agent was given, to write about one ticket by mail. It counts only together with that agent's
 * own address as the sender.
 *
 * @param mailbox the address without what we added
 * @param ticketId null when the signature is not ours
 * @param publicly whether what comes is a reply to the customer; a note otherwise
 */
public record AgentAddress(String mailbox, Long ticketId, long agentId, boolean publicly) {}
