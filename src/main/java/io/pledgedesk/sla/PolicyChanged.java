package io.pledgedesk.sla;

/**
 * A policy was created, changed or deleted. Fired inside the transaction of the change.
 *
 * @param version the version that is current now
 * @param appliesToOpen whether the editor asked to give it to open tickets
 * @param matchesOthers whether other tickets than before may match it
 */
public record PolicyChanged(long policyId, int version, boolean appliesToOpen, boolean matchesOthers) {}
