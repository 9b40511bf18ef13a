package io.pledgedesk.sla;

import io.pledgedesk.sla.condition.Conditions;
import io.pledgedesk.sla.engine.Terms;
import java.time.Instant;

/**
 * One version of a policy, ready to be applied. Immutable.
 *
 * @param number from 1
 * @param from when it came into force; the first version reaches back without limit
 */
public record PolicyVersion(long policyId, int number, Instant from, PolicyForm form, Conditions conditions) {

    static PolicyVersion of(long policyId, int number, Instant from, PolicyForm form) {
        return new PolicyVersion(policyId, number, from, form, Conditions.of(form.conditions()));
    }

    Terms.Source source() {
        return new Terms.Source(policyId, number);
    }

    public String name() {
        return form.name();
    }

    /** Null counts around the clock. */
    public Long calendarId() {
        return form.calendar();
    }

    boolean isEnabled() {
        return form.enabled();
    }

    int position() {
        return form.position();
    }
}
