package io.pledgedesk.web.api;

import java.time.Instant;

/** What a customer was promised; null where no target applies. */
record PromiseJson(Instant firstResponseBy, Instant resolutionBy) {}
