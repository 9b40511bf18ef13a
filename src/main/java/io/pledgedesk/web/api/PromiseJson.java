package io.pledgedesk.web.api;

import io.pledgedesk.sla.Promise;
import java.time.Instant;

/** What a customer was promised; null where no target applies. */
record PromiseJson(Instant firstResponseBy, Instant resolutionBy) {

    static PromiseJson of(Promise promise) {
        return new PromiseJson(promise.firstResponseBy(), promise.resolutionBy());
    }
}
