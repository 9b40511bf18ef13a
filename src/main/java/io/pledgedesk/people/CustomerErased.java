package io.pledgedesk.people;

/**
 * A customer is being erased, in the transaction in which this is fired: whoever keeps something of theirs forgets it.
 *
 * @param email in small letters, as it was stored
 */
public record CustomerErased(long customerId, String email) {}
