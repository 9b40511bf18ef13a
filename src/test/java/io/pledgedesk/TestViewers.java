package io.pledgedesk;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import java.util.Set;
import java.util.stream.Collectors;

/** People as viewers, for tests below HTTP. */
public final class TestViewers {

    private TestViewers() {}

    public static Viewer of(Agent agent) {
        Set<Role> roles = agent.roles.stream()
                .flatMap(code -> Role.of(code).included().stream())
                .collect(Collectors.toSet());
        return new Viewer(Actor.Kind.AGENT, agent.id, agent.name, agent.email, roles, agent.teamIds);
    }

    public static Viewer of(Customer customer) {
        return new Viewer(
                Actor.Kind.CUSTOMER, customer.id, customer.name, customer.email, Set.of(Role.CUSTOMER), Set.of());
    }
}
