package io.pledgedesk.sla;

import java.time.Instant;

/**
 * A policy as it is now.
 *
 * @param version the number of its current version, from 1
 * @param changedAt when that version was made
 * @param changedBy by whom
 */
public record PolicyDetails(long id, int version, PolicyForm form, Instant changedAt, String changedBy) {

    public String name() {
        return form.name();
    }
}
