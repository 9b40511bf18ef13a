package io.pledgedesk.people;

import io.pledgedesk.kernel.Violations;

/**
 * What is said about a team.
 *
 * @param name 1 to 200 characters
 * @param restricted whether only members and admins see its tickets
 */
public record TeamDetails(String name, boolean restricted) {

    public TeamDetails {
        Violations violations = new Violations();
        name = Fields.name(name, violations);
        violations.refuseIfAny();
    }
}
