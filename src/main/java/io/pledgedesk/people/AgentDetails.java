package io.pledgedesk.people;

import io.pledgedesk.kernel.Violations;
import java.util.Objects;
import java.util.Set;

/**
 * What is said about an agent.
 *
 * @param name 1 to 200 characters
 * @param email kept in small letters
 * @param active whether the agent may sign in and be given tickets
 * @param roles codes of staff, at least one; null for {@code agent}
 * @param teamIds null for none
 */
public record AgentDetails(String name, String email, boolean active, Set<String> roles, Set<Long> teamIds) {

    static final String ADMIN = "admin";

    private static final Set<String> ROLES = Set.of("lightAgent", "agent", "supervisor", ADMIN);
    private static final int MAX_TEAMS = 1_000;

    public AgentDetails {
        Violations violations = new Violations();
        name = Fields.name(name, violations);
        email = Fields.email(email, violations);
        roles = roles == null ? Set.of("agent") : roles;
        teamIds = teamIds == null ? Set.of() : teamIds;
        violations
                .require(
                        !roles.isEmpty() && roles.stream().allMatch(AgentDetails::isRole),
                        "roles",
                        "Choose at least one of lightAgent, agent, supervisor and admin.")
                .require(
                        teamIds.size() <= MAX_TEAMS && teamIds.stream().noneMatch(Objects::isNull),
                        "teamIds",
                        "Teams are given by their ids, at most " + MAX_TEAMS + ".");
        violations.refuseIfAny();
        roles = Set.copyOf(roles);
        teamIds = Set.copyOf(teamIds);
    }

    private static boolean isRole(String code) {
        return code != null && ROLES.contains(code);
    }
}
