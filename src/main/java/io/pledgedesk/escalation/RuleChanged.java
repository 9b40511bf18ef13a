package io.pledgedesk.escalation;

/** A rule was created, changed or deleted. Fired inside the transaction of the change. */
public record RuleChanged(long ruleId) {}
