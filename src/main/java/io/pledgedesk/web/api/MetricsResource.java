package io.pledgedesk.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.pledgedesk.auth.Role;
import io.pledgedesk.feedback.Effort;
import io.pledgedesk.feedback.NpsSurveys;
import io.pledgedesk.feedback.Promotion;
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

    /**
     * @param average 1 to 7, 7 = very easy
     * @param percent of 5 to 7
     * @param percentLow and percentHigh its 95 % Wilson interval
     */
    record Ces(
            int answers,
            BigDecimal average,
            BigDecimal percent,
            BigDecimal percentLow,
            BigDecimal percentHigh,
            BigDecimal responseRate) {

        static Ces of(Effort counted) {
            return new Ces(
                    counted.answers(),
                    counted.average(),
                    counted.share().percent(),
                    counted.share().percentLow(),
                    counted.share().percentHigh(),
                    counted.share().responseRate());
        }
    }

    /**
     * Of all customers: it is no figure of a team.
     *
     * @param score −100 to 100
     * @param margin half the width of its 95 % interval
     */
    record Nps(
            int answers, int promoters, int detractors, BigDecimal score, BigDecimal margin, BigDecimal responseRate) {

        static Nps of(Promotion counted) {
            return new Nps(
                    counted.answers(),
                    counted.promoters(),
                    counted.detractors(),
                    counted.score(),
                    counted.margin(),
                    counted.responseRate());
        }
    }

    private final Flows flows;
    private final Durations durations;
    private final Attainment attainment;
    private final LiveFigures live;
    private final SatisfactionFigures satisfaction;
    private final NpsSurveys nps;
    private final Clock clock;

    MetricsResource(
            Flows flows,
            Durations durations,
            Attainment attainment,
            LiveFigures live,
            SatisfactionFigures satisfaction,
            NpsSurveys nps,
            Clock clock) {
        this.nps = nps;
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
        SatisfactionFigures.Of rated =
                new SatisfactionFigures.Of(scope.teamId(), scope.agentId(), null, scope.priority(), scope.channel());
        return new Summary(
                period.from(),
                period.to(),
                flows.of(scope, period),
                durations.firstResponse(scope, period),
                durations.nextResponse(scope, period),
                durations.resolution(scope, period),
                attainment.of(scope, period),
                Csat.of(satisfaction.count(rated, period.from(), period.to())),
                Ces.of(satisfaction.effort(rated, period.from(), period.to())),
                Nps.of(nps.count(period.from(), period.to())));
    }

    @GET
    @Path("/live")
    public Live live(@QueryParam("team") String team) {
        return live.of(team == null ? null : Ids.parseField(team, "team"));
    }
}
