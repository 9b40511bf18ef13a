package io.pledgedesk.sla;

import java.time.Instant;

/** What a customer is promised; null where no target applies. */
public record Promise(Instant firstResponseBy, Instant resolutionBy) {

    public static final Promise NONE = new Promise(null, null);
}
