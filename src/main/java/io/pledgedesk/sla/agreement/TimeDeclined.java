package io.pledgedesk.sla.agreement;

import io.pledgedesk.ticket.Ticket;

/** The customer declined it; told in the transaction of it. */
public record TimeDeclined(Ticket ticket, AgreedTime time) {}
