package io.pledgedesk.auth;

import io.pledgedesk.kernel.PledgeSettings;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;

/** Rate limits in tests: off until a test that is about them switches them on. */
@Mock
@Singleton
public class TestRateLimits extends RateLimitSwitch {

    private volatile boolean on;

    TestRateLimits(PledgeSettings settings) {
        super(settings);
    }

    public void set(boolean on) {
        this.on = on;
    }

    @Override
    public boolean isOn() {
        return on;
    }
}
