package io.pledgedesk.sla.engine;

/** How one clock stands, and nothing else: the answer where very many tickets are asked about. */
public record Verdict(Metric metric, int cycle, ClockState state) {}
