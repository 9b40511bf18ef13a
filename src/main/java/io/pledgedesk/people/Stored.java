package io.pledgedesk.people;

import io.pledgedesk.kernel.Constraint;
import io.pledgedesk.kernel.Refusal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.function.ToLongFunction;

/** How rows are changed and removed, with the database's refusals in words. */
final class Stored {

    private Stored() {}

    /** @throws Refusal.Stale unless the row has the version that the caller saw */
    static <T> T current(T row, long version, ToLongFunction<T> versionOf) {
        if (versionOf.applyAsLong(row) != version) {
            throw new Refusal.Stale();
        }
        return row;
    }

    /** @throws Refusal.Conflict while rows of any other table point to it */
    static void remove(EntityManager entities, Object row, String inUse) {
        entities.remove(row);
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw Constraint.REFERENCE.isBrokenBy(e) ? new Refusal.Conflict("inUse", inUse) : e;
        }
    }

    /** @throws Refusal.Conflict when another row has what must be unique */
    static void write(EntityManager entities, String code, String taken) {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw Constraint.UNIQUE.isBrokenBy(e) ? new Refusal.Conflict(code, taken) : e;
        }
    }
}
