package io.pledgedesk.web.api;

import java.time.Instant;
import java.util.List;

/** The clocks of a ticket, the worst said in one word. */
record SlaJson(TicketJson.Ref policy, String state, String nextMetric, Instant nextDueAt, List<ClockJson> clocks) {}
