package io.pledgedesk.web.ui.figures;

import io.pledgedesk.report.DaysToClear;
import io.pledgedesk.report.Figure;
import io.pledgedesk.report.Flow;
import io.pledgedesk.report.Scope;
import io.pledgedesk.report.Workload;
import io.pledgedesk.sla.BusinessDays;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.ReportWords;
import io.pledgedesk.web.ui.words.UiWords;
import io.pledgedesk.web.ui.words.WallWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** The single numbers of a report, each with the way to exactly its tickets. */
@ApplicationScoped
class ReportTiles {

    private final Workload workload;
    private final ReportWords words;
    private final WallWords wall;
    private final UiWords ui;

    ReportTiles(Workload workload, ReportWords words, WallWords wall, UiWords ui) {
        this.workload = workload;
        this.words = words;
        this.wall = wall;
        this.ui = ui;
    }

    List<Tile> flow(Flow flow, ReportQuery query, Times times) {
        To to = new To(query, times);
        return List.of(
                to.tile("inbox", words.created(), flow.created(), "", Figure.CREATED),
                to.tile("circle-check", words.solved(), flow.solved(), "", Figure.SOLVED),
                to.tile("zap", words.oneTouch(), flow.oneTouch(), share(flow.oneTouchPercent()), Figure.ONE_TOUCH),
                to.tile(
                        "zap",
                        words.firstContact(),
                        flow.firstContact(),
                        share(flow.firstContactPercent()),
                        Figure.FIRST_CONTACT),
                to.tile(
                        "circle-check",
                        words.noReply(),
                        flow.solvedWithoutReply(),
                        share(flow.withoutReplyPercent()),
                        Figure.WITHOUT_REPLY),
                to.tile("history", words.reopened(), flow.reopened(), share(flow.reopenedPercent()), Figure.REOPENED),
                to.tile("circle-check", words.allKept(), flow.allKept(), promised(flow), Figure.ALL_KEPT),
                to.tile("hourglass", words.backlog(), flow.backlog(), words.atTheEnd(), Figure.BACKLOG));
    }

    List<Tile> workload(Scope scope, ReportQuery query, Times times) {
        DaysToClear clear = workload.daysToClear(scope, times.zone());
        Workload.Stuck stuck = workload.stuck(scope);
        To to = new To(query, times);
        return List.of(
                to.tile("hourglass", words.daysToClear(), number(clear.days()), pace(clear), Figure.OPEN),
                to.tile("clock-alert", words.stuck(), stuck.tickets(), words.stuckNote(), Figure.STUCK),
                to.tile(
                        "clock",
                        words.reason("noProgress"),
                        stuck.noProgress(),
                        words.noProgressNote(BusinessDays.STALE_DAYS),
                        Figure.STUCK_WITHOUT_PROGRESS),
                to.tile("history", words.reason("flips"), stuck.flips(), words.flipsNote(), Figure.STUCK_BY_FLIPS),
                to.tile(
                        "pause",
                        words.reason("waits"),
                        stuck.waits(),
                        words.waitsNote((int) BusinessDays.LONGEST_WAIT.toDays()),
                        Figure.STUCK_BY_WAITING));
    }

    private record To(ReportQuery query, Times times) {

        Tile tile(String icon, String label, int value, String detail, Figure figure) {
            return tile(icon, label, Integer.toString(value), detail, figure);
        }

        Tile tile(String icon, String label, String value, String detail, Figure figure) {
            String href = query.tickets(times, figure, Map.of());
            return new Tile(icon, label, value, null, detail, null, false, href);
        }
    }

    private String pace(DaysToClear clear) {
        String pace = words.openAndSolved(clear.open(), clear.solved());
        return clear.daysBefore() == null ? pace : pace + " · " + words.before(number(clear.daysBefore()));
    }

    private String number(BigDecimal days) {
        return days == null ? wall.nothing() : Decimals.said(ui, days.toPlainString());
    }

    private String promised(Flow flow) {
        return flow.allKeptPercent() == null
                ? wall.nothing()
                : words.ofPromised(percent(flow.allKeptPercent()), flow.promised());
    }

    private String share(BigDecimal percent) {
        return percent == null ? wall.nothing() : words.ofSolved(percent(percent));
    }

    /** One place, cut: a goal that is nearly reached is not reached. */
    private String percent(BigDecimal percent) {
        return Decimals.said(ui, percent.setScale(1, RoundingMode.FLOOR).toPlainString());
    }
}
