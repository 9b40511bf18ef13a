package io.pledgedesk.kernel;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What is known of something that was erased: that it was.
 *
 * @param what {@code ticket} or {@code customer}
 * @param at UTC, whole seconds
 * @param by the name of the admin; null where customers read it
 */
public record Erasure(String what, long id, Instant at, String by) {

    public Erasure forCustomers() {
        return new Erasure(what, id, at, null);
    }

    /** In English, for programs. The day is that of UTC. */
    @Override
    public String toString() {
        String day = at.atZone(ZoneOffset.UTC).toLocalDate().toString();
        return "This " + what + " was erased on " + day + (by == null ? "" : " by " + by) + ". Nothing of it is kept.";
    }
}
