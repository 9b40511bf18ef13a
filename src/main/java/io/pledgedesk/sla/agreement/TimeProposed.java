package io.pledgedesk.sla.agreement;

import io.pledgedesk.ticket.Ticket;

/** An agent proposed a later time; told in the transaction of it. */
public record TimeProposed(Ticket ticket, AgreedTime time) {}
