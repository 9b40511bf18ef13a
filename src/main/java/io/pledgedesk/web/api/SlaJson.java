package io.pledgedesk.web.api;

import java.time.Instant;
import java.util.List;

/** The clocks of a ticket, worst first said in one word. */
record SlaJson(TicketJson.Ref policy, String state, String nextMetric, Instant nextDueAt, List<Object> clocks) {}
