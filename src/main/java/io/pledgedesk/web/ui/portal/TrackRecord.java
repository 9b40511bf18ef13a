package io.pledgedesk.web.ui.portal;

import io.pledgedesk.report.Attainment;
import io.pledgedesk.report.Durations;
import io.pledgedesk.report.Kept;
import io.pledgedesk.report.Period;
import io.pledgedesk.report.Scope;
import io.pledgedesk.report.Spread;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The promises of all tickets as they were kept. Anybody may ask as often as they like, so a node counts once in ten
 * minutes.
 */
@ApplicationScoped
class TrackRecord {

    static final int MONTH = 30;
    static final int QUARTER = 90;

    private static final Duration FRESH = Duration.ofMinutes(10);

    /** @param month and quarter by metric @param firstReplies of the month */
    record Figures(Instant at, Map<String, Kept> month, Map<String, Kept> quarter, Spread firstReplies) {

        private boolean isFresh(Instant now) {
            return Duration.between(at, now).abs().compareTo(FRESH) < 0;
        }
    }

    private final Attainment attainment;
    private final Durations durations;
    private volatile Figures last;

    TrackRecord(Attainment attainment, Durations durations) {
        this.attainment = attainment;
        this.durations = durations;
    }

    Figures at(Instant now) {
        Figures known = last;
        if (known == null || !known.isFresh(now)) {
            known = QuarkusTransaction.joiningExisting().call(() -> count(now));
            last = known;
        }
        return known;
    }

    private Figures count(Instant now) {
        Period month = Period.lastDays(MONTH, now);
        return new Figures(
                now,
                attainment.of(Scope.ALL, month),
                attainment.of(Scope.ALL, Period.lastDays(QUARTER, now)),
                durations.firstResponse(Scope.ALL, month));
    }

    /** Tests look at what they just did. */
    void forget() {
        last = null;
    }
}
