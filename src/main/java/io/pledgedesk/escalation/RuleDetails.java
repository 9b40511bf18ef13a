package io.pledgedesk.escalation;

import java.time.Instant;

/**
 * A rule as it is now.
 *
 * @param version from 1
 * @param watchesSince its last change: what a clock passed before is not told
 */
public record RuleDetails(long id, int version, RuleForm form, Instant watchesSince) {

    public String name() {
        return form.name();
    }
}
