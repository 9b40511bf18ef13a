package io.pledgedesk.guide;

import java.time.Instant;

/** What happens to a text once it is saved. */
public sealed interface Release {

    /** Readers see what they saw before. */
    record Keep() implements Release {}

    /** Readers see it at once. */
    record Now() implements Release {}

    /** Readers see it from an instant on, UTC. */
    record At(Instant instant) implements Release {}
}
