package io.pledgedesk.web.ui.figures;

import io.pledgedesk.auth.Role;
import io.pledgedesk.report.FigureTicket;
import io.pledgedesk.report.FigureTickets;
import io.pledgedesk.report.ReportedTicket;
import io.pledgedesk.web.CsvTable;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.ReportWords;
import io.pledgedesk.web.ui.words.UiWords;
import io.pledgedesk.web.ui.words.WallWords;
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
import java.util.stream.Collectors;

/** {@code /desk/reports}: figures of any period, and the tickets behind each of them. */
@Path(ReportQuery.PATH)
@RolesAllowed(Role.Names.SUPERVISOR)
class ReportPages {

    private static final int SHOWN = 200;

    private static final List<String> COLUMNS = List.of(
            "clock",
            "state",
            "dueAt",
            "stoppedAt",
            "calendarSeconds",
            "businessSeconds",
            "targetSeconds",
            "waivedAt",
            "agreedUntil",
            "reasons");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(DeskFrame frame, ReportView view);

        static native TemplateInstance tickets(DeskFrame frame, FigureView view);
    }

    /** @param more whether there are more rows than the page shows */
    record FigureView(String from, String to, List<FigureLine> lines, boolean more, String csv, String back) {

        /** Whether each ticket says why it is among them. */
        public boolean withReasons() {
            return lines.stream().anyMatch(line -> !line.found().reasons().isEmpty());
        }
    }

    /** @param took null where nothing is measured @param why it is stuck; empty for other figures */
    record FigureLine(FigureTicket found, String clock, Moment due, String took, String why) {}

    private final Frames frames;
    private final ReportReader reader;
    private final FigureTickets tickets;
    private final ReportWords words;
    private final WallWords wall;
    private final UiWords ui;

    ReportPages(
            Frames frames, ReportReader reader, FigureTickets tickets, ReportWords words, WallWords wall, UiWords ui) {
        this.frames = frames;
        this.reader = reader;
        this.tickets = tickets;
        this.words = words;
        this.wall = wall;
        this.ui = ui;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@BeanParam ReportQuery query) {
        DeskFrame frame = frames.desk(ReportQuery.PATH);
        return Templates.show(frame, reader.read(query, frame.times()));
    }

    @GET
    @Path("/tickets")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance tickets(@BeanParam ReportQuery query) {
        DeskFrame frame = frames.desk(ReportQuery.PATH);
        Times times = frame.times();
        List<FigureTicket> rows = rows(query, times, SHOWN + 1);
        String address = query.tickets(times, query.figure(), query.asked());
        return Templates.tickets(
                frame,
                new FigureView(
                        query.firstDay(times).toString(),
                        query.lastDay(times).toString(),
                        rows.stream().limit(SHOWN).map(row -> line(row, times)).toList(),
                        rows.size() > SHOWN,
                        ReportReader.csv(address),
                        ReportQuery.PATH + address.substring(address.indexOf('?'))));
    }

    @GET
    @Path("/tickets.csv")
    @Produces("text/csv")
    public Response csv(@BeanParam ReportQuery query) {
        Times times = frames.times();
        CsvTable table = new CsvTable(ReportedTicket.COLUMNS, COLUMNS);
        for (FigureTicket row : rows(query, times, FigureTickets.MOST)) {
            table.row(row.ticket().cells(), measured(row));
        }
        return table.download(
                "%s-%s-%s.csv".formatted(query.figure().code(), query.firstDay(times), query.lastDay(times)));
    }

    private List<FigureTicket> rows(ReportQuery query, Times times, int limit) {
        return tickets.of(query.figure(), query.clocks(), query.scope(), query.period(times), limit);
    }

    private FigureLine line(FigureTicket ticket, Times times) {
        return new FigureLine(
                ticket,
                ticket.metric() == null ? null : ui.metric(ticket.metric()),
                ticket.dueAt() == null ? null : times.brief(ticket.dueAt()),
                ticket.calendarSeconds() == null ? null : PaceChart.length(ticket.calendarSeconds(), wall, ui),
                ticket.reasons().stream().map(words::reason).collect(Collectors.joining(", ")));
    }

    private static List<?> measured(FigureTicket row) {
        return Arrays.asList(
                row.metric(),
                row.state(),
                row.dueAt(),
                row.stoppedAt(),
                row.calendarSeconds(),
                row.businessSeconds(),
                row.targetSeconds(),
                row.waivedAt(),
                row.agreedUntil(),
                String.join(" ", row.reasons()));
    }
}
