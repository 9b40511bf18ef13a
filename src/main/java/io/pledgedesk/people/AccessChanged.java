package io.pledgedesk.people;

/**
 * A person's address or roles changed, or the person may no longer sign in. Fired in the same transaction.
 *
 * @param personId a customer's or an agent's
 */
public record AccessChanged(long personId) {}
