package io.pledgedesk.web.api;

import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.sla.forecast.Calibration;
import io.pledgedesk.sla.forecast.Forecasts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@code /metrics/forecast}: clocks that may be missed soon, and whether such forecasts come true here. */
@Path("/api/v1/metrics/forecast")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SUPERVISOR)
class ForecastResource {

    private static final int USUAL_MINUTES = 240;
    private static final int MOST_MINUTES = 10_080;
    private static final int SHOWN = 200;

    @Schema(name = "Forecast")
    record Output(List<RiskJson> items, List<Calibration.Band> calibration) {}

    /** @param samples past clocks that had used up as much @param basis how alike they are */
    record RiskJson(
            String ticketId,
            String subject,
            String metric,
            int cycle,
            Instant dueAt,
            int missPercent,
            int samples,
            String basis) {

        static RiskJson of(Forecasts.Risk risk) {
            return new RiskJson(
                    Ids.text(risk.ticketId()),
                    risk.subject(),
                    risk.metric().code(),
                    risk.cycle(),
                    risk.dueAt(),
                    risk.chance().percent(),
                    risk.chance().samples(),
                    risk.chance().basis().code());
        }
    }

    private final Forecasts forecasts;

    ForecastResource(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    @GET
    public Output get(@QueryParam("withinMinutes") Integer withinMinutes) {
        int minutes = withinMinutes == null ? USUAL_MINUTES : withinMinutes;
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new Refusal.Invalid("withinMinutes", "Give whole minutes from 1 to 10,080 (a week).");
        }
        return new Output(
                forecasts.within(Duration.ofMinutes(minutes), SHOWN).stream()
                        .map(RiskJson::of)
                        .toList(),
                forecasts.calibration().bands());
    }
}
