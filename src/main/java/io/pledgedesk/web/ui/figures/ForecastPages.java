package io.pledgedesk.web.ui.figures;

import io.pledgedesk.auth.Role;
import io.pledgedesk.sla.forecast.Calibration;
import io.pledgedesk.sla.forecast.Chance;
import io.pledgedesk.sla.forecast.Forecasts;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.ForecastWords;
import io.pledgedesk.web.ui.words.UiWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;

/** {@code /desk/forecast}: likely late in the next four hours, and whether such forecasts come true here. */
@Path(ForecastPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Names.SUPERVISOR)
class ForecastPages {

    static final String PATH = "/desk/forecast";

    private static final Duration AHEAD = Duration.ofHours(4);
    private static final int SHOWN = 100;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(DeskFrame frame, List<RiskLine> risks, List<Calibration.Band> bands);
    }

    /** @param from how many past clocks, and how alike, in words */
    record RiskLine(long ticketId, String subject, String clock, Moment due, String left, int percent, String from) {}

    private final Frames frames;
    private final Forecasts forecasts;
    private final ForecastWords words;
    private final UiWords ui;

    ForecastPages(Frames frames, Forecasts forecasts, ForecastWords words, UiWords ui) {
        this.frames = frames;
        this.forecasts = forecasts;
        this.words = words;
        this.ui = ui;
    }

    @GET
    public TemplateInstance show() {
        DeskFrame frame = frames.desk(PATH);
        return Templates.show(
                frame,
                forecasts.within(AHEAD, SHOWN).stream()
                        .map(risk -> line(risk, frame.times()))
                        .toList(),
                forecasts.calibration().bands());
    }

    private RiskLine line(Forecasts.Risk risk, Times times) {
        Chance chance = risk.chance();
        return new RiskLine(
                risk.ticketId(),
                risk.subject(),
                ui.metric(risk.metric().code()),
                times.by(risk.dueAt()),
                times.left(risk.dueAt()),
                chance.percent(),
                words.from(chance.samples(), chance.basis().code()));
    }
}
