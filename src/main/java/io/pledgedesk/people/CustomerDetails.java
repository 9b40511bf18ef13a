package io.pledgedesk.people;

import io.pledgedesk.kernel.Violations;

/**
 * What is said about a customer.
 *
 * @param name 1 to 200 characters
 * @param email kept in small letters
 * @param organizationId null for the one that the address belongs to, if any
 */
public record CustomerDetails(String name, String email, Long organizationId) {

    public CustomerDetails {
        Violations violations = new Violations();
        name = Fields.name(name, violations);
        email = Fields.email(email, violations);
        violations.refuseIfAny();
    }

    String domain() {
        return email.substring(email.lastIndexOf('@') + 1);
    }

    CustomerDetails in(Long organization) {
        return new CustomerDetails(name, email, organization);
    }
}
