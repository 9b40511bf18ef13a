package io.pledgedesk.sla;

/**
 * A policy was created, changed or deleted. Fired inside the transaction of the change.
 *
 * @param version the version that is current now
 * @param appliesToOpen whether the editor asked to give it to the open tickets that have this policy
 */
public record PolicyChanged(long policyId, int version, boolean appliesToOpen) {}
