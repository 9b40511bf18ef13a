package io.pledgedesk.web.ui.figures;

import io.pledgedesk.auth.Role;
import io.pledgedesk.report.Journey;
import io.pledgedesk.report.Journeys;
import io.pledgedesk.report.Measure;
import io.pledgedesk.report.ReportedTicket;
import io.pledgedesk.web.CsvTable;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.ReportWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** {@code /desk/reports/journeys}, also as {@code .csv}: what was measured of each ticket that was solved in a period. */
@Path(ReportQuery.PATH)
@RolesAllowed(Role.Names.SUPERVISOR)
class JourneyPages {

    private static final int SHOWN = 200;

    private static final List<String> COLUMNS = List.of(
            "firstSolutionSeconds",
            "firstSolutionBusinessSeconds",
            "requesterWaitSeconds",
            "requesterWaitBusinessSeconds",
            "withUsSeconds",
            "withUsBusinessSeconds",
            "waitingForCustomerSeconds",
            "waitingForCustomerBusinessSeconds",
            "waitingForThirdPartySeconds",
            "waitingForThirdPartyBusinessSeconds",
            "replies",
            "customerMessages",
            "handovers",
            "teamHandovers",
            "channelSwitches",
            "effort");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(DeskFrame frame, JourneysView view);
    }

    /** @param by what all of them have; null for all @param more whether there are more rows than the page shows */
    record JourneysView(
            String from, String to, String by, List<JourneyLine> lines, boolean more, String csv, String back) {}

    record JourneyLine(
            ReportedTicket ticket,
            String requester,
            String withUs,
            String customer,
            String thirdParty,
            int handovers,
            int effort) {}

    private final Frames frames;
    private final Journeys journeys;
    private final ReportMeasures measures;
    private final ReportWords words;

    JourneyPages(Frames frames, Journeys journeys, ReportMeasures measures, ReportWords words) {
        this.frames = frames;
        this.journeys = journeys;
        this.measures = measures;
        this.words = words;
    }

    @GET
    @Path("/journeys")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@BeanParam ReportQuery query) {
        DeskFrame frame = frames.desk(ReportQuery.PATH);
        Times times = frame.times();
        Measure by = query.measure();
        List<Journey> rows = rows(query, times).limit(SHOWN + 1L).toList();
        String address = query.journeys(times, by);
        return Templates.list(
                frame,
                new JourneysView(
                        query.firstDay(times).toString(),
                        query.lastDay(times).toString(),
                        by == null ? null : words.measure(by.code()),
                        rows.stream().limit(SHOWN).map(this::line).toList(),
                        rows.size() > SHOWN,
                        ReportReader.csv(address),
                        ReportQuery.PATH + address.substring(address.indexOf('?'))));
    }

    @GET
    @Path("/journeys.csv")
    @Produces("text/csv")
    public Response csv(@BeanParam ReportQuery query) {
        Times times = frames.times();
        CsvTable table = new CsvTable(ReportedTicket.COLUMNS, COLUMNS);
        rows(query, times).forEach(row -> table.row(row.ticket().cells(), measured(row)));
        return table.download("solved-%s-%s.csv".formatted(query.firstDay(times), query.lastDay(times)));
    }

    private Stream<Journey> rows(ReportQuery query, Times times) {
        return ordered(journeys.of(query.scope(), query.period(times)), query.measure());
    }

    private static Stream<Journey> ordered(List<Journey> all, Measure by) {
        return by == null ? all.stream() : all.stream().filter(by::isIn).sorted(by.most());
    }

    private JourneyLine line(Journey row) {
        return new JourneyLine(
                row.ticket(),
                measures.length(row.requesterWait().seconds()),
                measures.length(row.withUs().seconds()),
                measures.length(row.customer().seconds()),
                measures.length(row.thirdParty().seconds()),
                row.handovers() + row.teamHandovers(),
                row.effort());
    }

    private static List<?> measured(Journey row) {
        return Arrays.asList(
                row.firstSolution().seconds(),
                row.firstSolution().business(),
                row.requesterWait().seconds(),
                row.requesterWait().business(),
                row.withUs().seconds(),
                row.withUs().business(),
                row.customer().seconds(),
                row.customer().business(),
                row.thirdParty().seconds(),
                row.thirdParty().business(),
                row.replies(),
                row.customerMessages(),
                row.handovers(),
                row.teamHandovers(),
                row.channelSwitches(),
                row.effort());
    }
}
