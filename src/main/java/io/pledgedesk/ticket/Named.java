package io.pledgedesk.ticket;

/** A team, agent or topic with the name that the history keeps. */
public record Named(long id, String name) {

    static Long id(Named named) {
        return named == null ? null : named.id;
    }

    static String name(Named named) {
        return named == null ? null : named.name;
    }
}
