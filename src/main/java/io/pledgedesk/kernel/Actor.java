package io.pledgedesk.kernel;

import java.util.Objects;

/**
 * Who did something, as the event log remembers it: the name is kept as it was at that time.
 *
 * @param kind which sort of author this is
 * @param id the person's id; null for {@link Kind#SYSTEM}
 * @param name the name shown to agents
 */
public record Actor(Kind kind, Long id, String name) {

    /** Stored names; they outlive this class. */
    public enum Kind {
        CUSTOMER("customer"),
        AGENT("agent"),
        SYSTEM("system");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Kind of(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("Unknown actor kind: " + code);
        }
    }

    /** Automatic steps: closing, escalation, clocks. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, "Pledge");

    public Actor {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }

    public static Actor agent(long id, String name) {
        return new Actor(Kind.AGENT, id, name);
    }

    public static Actor customer(long id, String name) {
        return new Actor(Kind.CUSTOMER, id, name);
    }

    public boolean isAgent() {
        return kind == Kind.AGENT;
    }

    public boolean isCustomer() {
        return kind == Kind.CUSTOMER;
    }
}
