package io.pledgedesk.sla.engine;

import io.pledgedesk.calendar.time.BusinessTime;
import java.time.Instant;
import java.util.Map;

/** Hours as they were known to have been from an instant on (sla.md E3). @param hours by the terms whose calendar it was */
record Correction(long id, Instant at, Map<Terms.Source, BusinessTime> hours) {

    /** The same time of a life, counted by these hours. */
    Epoch of(Epoch epoch) {
        BusinessTime corrected = hours.get(epoch.terms().source());
        return corrected == null
                ? epoch
                : new Epoch(epoch.terms().countedBy(corrected), epoch.from(), epoch.to(), epoch.end());
    }
}
