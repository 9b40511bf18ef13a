package io.pledgedesk.report;

/** The promises of one kind that one policy made. @param name of the policy as it is called now */
public record PolicyKept(long policyId, String name, String metric, Kept kept) {}
