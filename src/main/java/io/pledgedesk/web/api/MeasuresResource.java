package io.pledgedesk.web.api;

import io.pledgedesk.auth.Role;
import io.pledgedesk.report.DaysToClear;
import io.pledgedesk.report.Journey;
import io.pledgedesk.report.Journeys;
import io.pledgedesk.report.Measure;
import io.pledgedesk.report.Period;
import io.pledgedesk.report.Scope;
import io.pledgedesk.report.Spread;
import io.pledgedesk.report.Workload;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /metrics/measures}: what was measured of each solved ticket, and how the open ones stand against the pace. */
@Path("/api/v1/metrics/measures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SUPERVISOR)
class MeasuresResource {

    /**
     * @param measured tickets solved in the period, the newest 20,000 at most
     * @param measures seconds, apart from handovers and the effort index, which are numbers
     * @param daysToClear by business days in UTC
     * @param stuck by business days in the zone of the desk's first calendar
     */
    record Measures(
            Instant from,
            Instant to,
            int measured,
            Map<String, Spread> measures,
            DaysToClear daysToClear,
            Workload.Stuck stuck) {}

    private final Journeys journeys;
    private final Workload workload;
    private final Clock clock;

    MeasuresResource(Journeys journeys, Workload workload, Clock clock) {
        this.journeys = journeys;
        this.workload = workload;
        this.clock = clock;
    }

    @GET
    public Measures measures(@BeanParam MetricsQuery query) {
        Period period = query.period(Instant.now(clock).truncatedTo(ChronoUnit.SECONDS));
        Scope scope = query.scope();
        List<Journey> measured = journeys.of(scope, period);
        Map<String, Spread> spreads = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            spreads.put(measure.code(), measure.spread(measured));
        }
        return new Measures(
                period.from(),
                period.to(),
                measured.size(),
                spreads,
                workload.daysToClear(scope, ZoneOffset.UTC),
                workload.stuck(scope));
    }
}
