package io.pledgedesk.sla;

import io.pledgedesk.sla.engine.Transition;
import io.pledgedesk.ticket.Ticket;

/** A clock of a ticket passed its warning point or its due instant; told once, in the transaction that recorded it. */
public record ClockTransitioned(Ticket ticket, Transition transition) {}
