package io.pledgedesk.auth;

import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** At most 200 calls a second and person, counted on this node. */
@ApplicationScoped
class RequestRates {

    static final int PER_SECOND = 200;

    private final RateLimitSwitch limits;
    private final Clock clock;
    private final Map<Long, Integer> calls = new ConcurrentHashMap<>();
    private volatile long second;

    RequestRates(RateLimitSwitch limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** @throws Refusal.TooMany */
    void check(long personId) {
        if (!limits.isOn()) {
            return;
        }
        long now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            calls.clear();
        }
        if (calls.merge(personId, 1, Integer::sum) > PER_SECOND) {
            throw new Refusal.TooMany(Duration.ofSeconds(1));
        }
    }
}
