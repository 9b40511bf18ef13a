package io.pledgedesk.auth;

import java.util.EnumSet;
import java.util.Set;

/** What a person may do. A role of staff includes those before it. */
public enum Role {
    CUSTOMER("customer"),
    /** Reads tickets and writes internal notes. */
    LIGHT_AGENT("lightAgent"),
    AGENT("agent"),
    /** An agent who also sees metrics and edits policies, calendars and rules. */
    SUPERVISOR("supervisor"),
    ADMIN("admin");

    /** The codes, for {@code @RolesAllowed}. */
    public static final class Names {
        public static final String CUSTOMER = "customer";
        public static final String LIGHT_AGENT = "lightAgent";
        public static final String AGENT = "agent";
        public static final String SUPERVISOR = "supervisor";
        public static final String ADMIN = "admin";

        private Names() {}
    }

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a name that is no role */
    public static Role of(String code) {
        for (Role role : values()) {
            if (role.code.equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException("Unknown role: " + code);
    }

    /** This role and those that it includes. */
    public Set<Role> included() {
        return this == CUSTOMER ? EnumSet.of(CUSTOMER) : EnumSet.range(LIGHT_AGENT, this);
    }
}
