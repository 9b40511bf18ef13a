package io.pledgedesk.auth;

import io.pledgedesk.kernel.Actor;
import java.util.Set;

/**
 * The signed-in person in whose name something is read or done. Every query and command takes one.
 *
 * @param kind customer or agent
 * @param id the person's id; customers and agents draw from one sequence
 * @param roles with the included ones
 * @param teamIds the agent's teams; empty for customers
 */
public record Viewer(Actor.Kind kind, long id, String name, String email, Set<Role> roles, Set<Long> teamIds) {

    public Viewer {
        roles = Set.copyOf(roles);
        teamIds = Set.copyOf(teamIds);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isCustomer() {
        return kind == Actor.Kind.CUSTOMER;
    }

    /** Any kind of agent, light agents included. */
    public boolean isStaff() {
        return kind == Actor.Kind.AGENT;
    }

    public Actor actor() {
        return new Actor(kind, id, name);
    }
}
