package io.pledgedesk.mail;

/**
 * That somebody asked for help and may be told that it arrived. Fired in the transaction of the request.
 *
 * @param quiet whether automatic mail is unwelcome
 * @param proven whether the sender is known to be who the address says; else nothing they wrote is sent there
 */
public record RequestReceived(long ticketId, boolean quiet, boolean proven) {}
