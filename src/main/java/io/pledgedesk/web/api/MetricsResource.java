package io.pledgedesk.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.pledgedesk.auth.Role;
import io.pledgedesk.feedback.Satisfaction;
import io.pledgedesk.feedback.SatisfactionFigures;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.report.Attainment;
import io.pledgedesk.report.Durations;
import io.pledgedesk.report.Flow;
import io.pledgedesk.report.Flows;
import io.pledgedesk.report.Kept;
import io.pledgedesk.report.Live;
import io.pledgedesk.report.LiveFigures;
import io.pledgedesk.report.Period;
import io.pledgedesk.report.Scope;
import io.pledgedesk.report.Spread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** {@code /metrics}: the figures of a period, and how the desk stands now. */
@Path("/api/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SUPERVISOR)
class MetricsResource {

    record Summary(
            Instant from,
            Instant to,
            @JsonUnwrapped Flow flow,
            Spread firstResponse,
            Spread nextResponse,
            Spread resolution,
            Map<String, Kept> attainment,
            Csat csat,
            Ces ces,
            Nps nps) {}

    /**
     * @param percent satisfied ÷ all answers; null without answers
     * @param percentLow and percentHigh its 95 % Wilson interval
     */
    record Csat(
            int answers,
            int positive,
            BigDecimal percent,
            BigDecimal percentLow,
            BigDecimal percentHigh,
            BigDecimal responseRate) {

        static Csat of(Satisfaction counted) {
            return new Csat(
                    counted.answers(),
                    counted.positive(),
                    counted.percent(),
                    counted.percentLow(),
                    counted.percentHigh(),
                    counted.responseRate());
        }
    }

    /** @param average 1 to 7, 7 = very easy */
    record Ces(int answers, BigDecimal average, BigDecimal percent) {
        static final Ces NONE = new Ces(0, null, null);
    }

    /** @param score −100 to 100 */
    record Nps(int answers, int promoters, int detractors, BigDecimal score) {
        static final Nps NONE = new Nps(0, 0, 0, null);
    }

    private final Flows flows;
    private final Durations durations;
    private final Attainment attainment;
    private final LiveFigures live;
    private final SatisfactionFigures satisfaction;
    private final Clock clock;

    MetricsResource(
            Flows flows,
            Durations durations,
            Attainment attainment,
            LiveFigures live,
            SatisfactionFigures satisfaction,
            Clock clock) {
        this.flows = flows;
        this.durations = durations;
        this.attainment = attainment;
        this.live = live;
        this.satisfaction = satisfaction;
        this.clock = clock;
    }

    @GET
    @Path("/summary")
    public Summary summary(@BeanParam MetricsQuery query) {
        Period period = query.period(Instant.now(clock).truncatedTo(ChronoUnit.SECONDS));
        Scope scope = query.scope();
        return new Summary(
                period.from(),
                period.to(),
                flows.of(scope, period),
                durations.firstResponse(scope, period),
                durations.nextResponse(scope, period),
                durations.resolution(scope, period),
                attainment.of(scope, period),
                Csat.of(satisfaction.count(
                        new SatisfactionFigures.Of(scope.teamId(), scope.agentId(), scope.priority(), scope.channel()),
                        period.from(),
                        period.to())),
                Ces.NONE,
                Nps.NONE);
    }

    @GET
    @Path("/live")
    public Live live(@QueryParam("team") String team) {
        return live.of(team == null ? null : Ids.parseField(team, "team"));
    }
}
