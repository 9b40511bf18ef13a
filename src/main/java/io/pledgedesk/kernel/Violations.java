package io.pledgedesk.kernel;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with an input, so that the person hears of everything at once. */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    public Violations add(String field, String message) {
        found.add(new Violation(field, message));
        return this;
    }

    /** @param code for those who say it in another language */
    public Violations add(String field, String code, String message) {
        found.add(new Violation(field, code, message));
        return this;
    }

    public Violations require(boolean holds, String field, String message) {
        return holds ? this : add(field, message);
    }

    /** @param code for those who say it in another language */
    public Violations require(boolean holds, String field, String code, String message) {
        if (!holds) {
            add(field, code, message);
        }
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws Refusal.Invalid when anything was found */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refusal.Invalid(found);
        }
    }
}
