package io.pledgedesk.web.ui.figures;

import io.pledgedesk.feedback.Effort;
import io.pledgedesk.feedback.SatisfactionFigures;
import io.pledgedesk.report.Journey;
import io.pledgedesk.report.Measure;
import io.pledgedesk.report.Period;
import io.pledgedesk.report.Scope;
import io.pledgedesk.report.Spread;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.ReportWords;
import io.pledgedesk.web.ui.words.UiWords;
import io.pledgedesk.web.ui.words.WallWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What was measured of solved tickets, in words. */
@ApplicationScoped
class ReportMeasures {

    private final SatisfactionFigures satisfaction;
    private final ReportWords words;
    private final WallWords wall;
    private final UiWords ui;

    ReportMeasures(SatisfactionFigures satisfaction, ReportWords words, WallWords wall, UiWords ui) {
        this.satisfaction = satisfaction;
        this.words = words;
        this.wall = wall;
        this.ui = ui;
    }

    /** What customers said of their effort, beside what was counted of it; null where nobody was asked or answered. */
    ReportView.Said said(Scope scope, ReportQuery query, Times times) {
        Period period = query.period(times);
        SatisfactionFigures.Of rated =
                new SatisfactionFigures.Of(scope.teamId(), scope.agentId(), null, scope.priority(), scope.channel());
        Effort effort = satisfaction.effort(rated, period.from(), period.to());
        return effort.answers() == 0
                ? null
                : new ReportView.Said(
                        words.ces(Decimals.said(ui, effort.average().toPlainString()), effort.answers()),
                        AnswerQuery.address(GivenAnswerPages.PATH, "ces", false, query.people(), query, times));
    }

    List<ReportView.SpreadLine> lines(List<Journey> journeys, ReportQuery query, Times times) {
        return Stream.of(Measure.values())
                .map(measure -> line(measure, journeys, query, times))
                .toList();
    }

    private ReportView.SpreadLine line(Measure measure, List<Journey> journeys, ReportQuery query, Times times) {
        Spread spread = measure.spread(journeys);
        Function<Long, String> said = measure.isTime() ? this::length : this::number;
        return new ReportView.SpreadLine(
                words.measure(measure.code()),
                new ReportView.Number(
                        measure.code(), Integer.toString(measure.having(journeys)), query.journeys(times, measure)),
                said.apply(spread.median()),
                said.apply(spread.p90()),
                said.apply(spread.average()),
                length(spread.businessMedian()),
                length(spread.businessP90()),
                length(spread.businessAverage()));
    }

    String length(Long seconds) {
        return seconds == null ? wall.nothing() : PaceChart.length(seconds, wall, ui);
    }

    private String number(Long number) {
        return number == null ? wall.nothing() : number.toString();
    }
}
