package io.pledgedesk.web.ui.figures;

import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Teams;
import io.pledgedesk.report.Attainment;
import io.pledgedesk.report.Breakdown;
import io.pledgedesk.report.Durations;
import io.pledgedesk.report.Figure;
import io.pledgedesk.report.Flows;
import io.pledgedesk.report.Journey;
import io.pledgedesk.report.Journeys;
import io.pledgedesk.report.Period;
import io.pledgedesk.report.PolicyKept;
import io.pledgedesk.report.Scope;
import io.pledgedesk.report.Share;
import io.pledgedesk.report.Spread;
import io.pledgedesk.report.Stretch;
import io.pledgedesk.report.Stretches;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.ReportWords;
import io.pledgedesk.web.ui.words.UiWords;
import io.pledgedesk.web.ui.words.WallWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers the figures of a period and says them. */
@ApplicationScoped
class ReportReader {

    private final Flows flows;
    private final Attainment attainment;
    private final Durations durations;
    private final Breakdown breakdown;
    private final Stretches stretches;
    private final Journeys journeys;
    private final ReportTiles tiles;
    private final ReportMeasures measures;
    private final Teams teams;
    private final Agents agents;
    private final ReportWords words;
    private final WallWords wall;
    private final UiWords ui;

    ReportReader(
            Flows flows,
            Attainment attainment,
            Durations durations,
            Breakdown breakdown,
            Stretches stretches,
            Journeys journeys,
            ReportTiles tiles,
            ReportMeasures measures,
            Teams teams,
            Agents agents,
            ReportWords words,
            WallWords wall,
            UiWords ui) {
        this.flows = flows;
        this.attainment = attainment;
        this.durations = durations;
        this.breakdown = breakdown;
        this.stretches = stretches;
        this.journeys = journeys;
        this.tiles = tiles;
        this.measures = measures;
        this.teams = teams;
        this.agents = agents;
        this.words = words;
        this.wall = wall;
        this.ui = ui;
    }

    ReportView read(ReportQuery query, Times times) {
        Period period = query.period(times);
        Scope scope = query.scope();
        List<Journey> measured = journeys.of(scope, period);
        List<Stretch> steps = stretches.of(scope, query.firstDay(times), query.lastDay(times), times.zone());
        return new ReportView(
                query.firstDay(times).toString(),
                query.lastDay(times).toString(),
                times.zone().getId(),
                choices(),
                query.team == null ? "" : query.team,
                people(scope.agentId()),
                query.agent == null ? "" : query.agent,
                tiles.flow(flows.of(scope, period), query, times),
                FlowChart.of(steps, times, wall),
                steps.stream().map(step -> line(step, query, times)).toList(),
                attainment.byPolicy(scope, period).stream()
                        .map(kept -> line(kept, query, times))
                        .toList(),
                List.of(
                        line("firstResponse", durations.firstResponse(scope, period), query, times),
                        line("nextResponse", durations.nextResponse(scope, period), query, times),
                        line("resolution", durations.resolution(scope, period), query, times)),
                measures.lines(measured, query, times),
                measured.size() == Journeys.MOST,
                measures.said(scope, query, times),
                tiles.workload(scope, query, times),
                ages(breakdown.byAge(scope), query, times),
                breakdown.byTeam(scope, period).stream()
                        .map(share -> line(share, "team", words.noTeam()))
                        .toList(),
                breakdown.byAgent(scope, period).stream()
                        .map(share -> line(share, "assignee", wall.unassigned()))
                        .toList(),
                csv(query, times));
    }

    private List<Option> choices() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", wall.everyTeam()));
        teams.choices().forEach(team -> options.add(new Option(team.id.toString(), team.name)));
        return options;
    }

    /** @param chosen is among them, also when there are too many to list or when they have left; null for nobody */
    private List<Option> people(Long chosen) {
        List<Agent> listed = new ArrayList<>(agents.choices());
        if (chosen != null && listed.stream().noneMatch(agent -> agent.id.equals(chosen))) {
            agents.find(chosen).ifPresent(listed::add);
        }
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.everybody()));
        listed.forEach(agent -> options.add(new Option(agent.id.toString(), agent.name)));
        return options;
    }

    private static ReportView.StretchLine line(Stretch step, ReportQuery query, Times times) {
        String first = day(step.from(), times);
        return new ReportView.StretchLine(
                step.from().equals(step.last()) ? first : first + "–" + day(step.last(), times),
                number(Figure.CREATED, step.arrived(), step, query),
                number(Figure.SOLVED, step.solved(), step, query));
    }

    private static String day(LocalDate day, Times times) {
        return times.day(day.atStartOfDay(times.zone()).toInstant()).text();
    }

    private static ReportView.Number number(Figure figure, int count, Stretch step, ReportQuery query) {
        return new ReportView.Number(
                figure.code(), Integer.toString(count), query.tickets(figure, Map.of(), step.from(), step.last()));
    }

    /** One place, cut: a goal that is nearly reached is not reached. */
    private String percent(BigDecimal percent) {
        return Decimals.said(ui, percent.setScale(1, RoundingMode.FLOOR).toPlainString());
    }

    private ReportView.KeptLine line(PolicyKept group, ReportQuery query, Times times) {
        return new ReportView.KeptLine(
                group.name(),
                ui.metric(group.metric()),
                number(group, "met", group.kept().met(), query, times),
                number(group, "missed", group.kept().missed(), query, times),
                number(group, "running", group.kept().running(), query, times),
                kept(group.kept().percent()),
                orNull(group, "waived", group.kept().waived(), query, times),
                kept(group.kept().percentUnwaived()),
                orNull(group, "renegotiated", group.kept().renegotiated(), query, times),
                kept(group.kept().percentAsAgreed()));
    }

    private String kept(BigDecimal percent) {
        return percent == null ? wall.nothing() : wall.percent(percent(percent));
    }

    private static ReportView.Number orNull(PolicyKept group, String state, int count, ReportQuery query, Times times) {
        return count == 0 ? null : number(group, state, count, query, times);
    }

    private static ReportView.Number number(PolicyKept group, String state, int count, ReportQuery query, Times times) {
        Map<String, String> clocks =
                Map.of("metric", group.metric(), "state", state, "policy", Long.toString(group.policyId()));
        return new ReportView.Number(state, Integer.toString(count), query.tickets(times, Figure.PROMISES, clocks));
    }

    private ReportView.SpreadLine line(String metric, Spread spread, ReportQuery query, Times times) {
        return new ReportView.SpreadLine(
                ui.metric(metric),
                new ReportView.Number(
                        metric,
                        Integer.toString(spread.count()),
                        query.tickets(times, Figure.TIMES, Map.of("metric", metric))),
                length(spread.median()),
                length(spread.p90()),
                length(spread.average()),
                length(spread.businessMedian()),
                length(spread.businessP90()),
                length(spread.businessAverage()));
    }

    private String length(Long seconds) {
        return seconds == null ? wall.nothing() : PaceChart.length(seconds, wall, ui);
    }

    private List<ReportView.Number> ages(List<Integer> counts, ReportQuery query, Times times) {
        List<ReportView.Number> numbers = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            String href = query.tickets(times, Figure.AGES.get(i), Map.of());
            numbers.add(new ReportView.Number(wall.age(i), Integer.toString(counts.get(i)), href));
        }
        return numbers;
    }

    private static ReportView.ShareLine line(Share share, String parameter, String nobody) {
        String href = share.id() == null && parameter.equals("team")
                ? null
                : "/desk/views/all-open?" + parameter + "=" + (share.id() == null ? "none" : share.id());
        return new ReportView.ShareLine(
                share.name() == null ? nobody : share.name(),
                share.created(),
                share.solved(),
                share.open(),
                share.late(),
                href);
    }

    private static ReportView.Csv csv(ReportQuery query, Times times) {
        return new ReportView.Csv(
                csv(query, times, Figure.CREATED),
                csv(query, times, Figure.SOLVED),
                csv(query, times, Figure.PROMISES),
                csv(query, times, Figure.TIMES),
                csv(query, times, Figure.OPEN),
                csv(query.journeys(times, null)),
                csv(query, times, Figure.STUCK));
    }

    private static String csv(ReportQuery query, Times times, Figure figure) {
        return csv(query.tickets(times, figure, Map.of()));
    }

    /** The same tickets as a file. */
    static String csv(String rows) {
        return rows.replaceFirst("/(tickets|journeys)\\?", "/$1.csv?");
    }
}
