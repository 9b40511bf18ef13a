package io.pledgedesk.auth;

import io.pledgedesk.kernel.PledgeSettings;
import jakarta.inject.Singleton;

/** Whether rates are limited at all: {@code PLEDGE_RATE_LIMITS}. */
@Singleton
public class RateLimitSwitch {

    private final PledgeSettings settings;

    RateLimitSwitch(PledgeSettings settings) {
        this.settings = settings;
    }

    public boolean isOn() {
        return settings.rateLimits();
    }
}
