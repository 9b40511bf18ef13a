package io.pledgedesk.web.ui.figures;

import io.pledgedesk.feedback.Satisfaction;
import io.pledgedesk.feedback.SatisfactionFigures;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.Teams;
import io.pledgedesk.report.Board;
import io.pledgedesk.report.Goals;
import io.pledgedesk.report.Live;
import io.pledgedesk.report.Period;
import io.pledgedesk.report.Urgent;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.SlaChip;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.UiWords;
import io.pledgedesk.web.ui.words.WallWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws a board for a reader. */
@ApplicationScoped
class WallReader {

    private static final String CLOCK = "HH:mm:ss";

    private final Teams teams;
    private final PledgeSettings settings;
    private final WallWords words;
    private final UiWords ui;
    private final SatisfactionFigures satisfaction;
    private final Goals goals;

    WallReader(
            Teams teams,
            PledgeSettings settings,
            WallWords words,
            UiWords ui,
            SatisfactionFigures satisfaction,
            Goals goals) {
        this.goals = goals;
        this.teams = teams;
        this.satisfaction = satisfaction;
        this.settings = settings;
        this.words = words;
        this.ui = ui;
    }

    WallView read(Board board, WallLinks links, Times times) {
        return new WallView(
                words.title(settings.deskName(), links.team() == null ? words.allTeams() : nameOf(links.team())),
                choices(),
                links,
                new Moment(board.at(), text(CLOCK, times)),
                times.dayAndClock(board.at()),
                tiles(board, links, times),
                board.first().stream().map(urgent -> line(urgent, links, times)).toList(),
                RunwayChart.of(board.runway(), times, words),
                runwaySummary(board.runway()),
                KeptChart.of(board, goals.all(), words, ui),
                FlowChart.of(board, times, words),
                words.inAndOut(board.arrivedToday(), board.solvedToday()),
                words.flowSummary(board.arrivedToday(), board.solvedToday()),
                AgeChart.of(board.ages(), words),
                HoldersChart.of(board.holdings(), words),
                PaceChart.of(board.paces(), words, ui));
    }

    private String nameOf(long team) {
        return teams.get(team).name;
    }

    private List<Option> choices() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.everyTeam()));
        for (Team team : teams.choices()) {
            options.add(new Option(team.id.toString(), team.name));
        }
        return options;
    }

    private static String text(String pattern, Times times) {
        return DateTimeFormatter.ofPattern(pattern, times.locale())
                .format(times.now().atZone(times.zone()));
    }

    private List<Tile> tiles(Board board, WallLinks links, Times times) {
        Live live = board.live();
        return List.of(
                tile("triangle-alert", words.lateNow(), live.breached(), late(live, times), "late", links.late()),
                tile(
                        "clock-alert",
                        words.dueIn(15),
                        live.dueWithin15(),
                        words.ofThemUnassigned(live.dueWithin15Unassigned()),
                        "soon",
                        links.dueUntil(live.at().plus(15, ChronoUnit.MINUTES))),
                tile(
                        "clock",
                        words.dueIn(60),
                        live.dueWithin60(),
                        words.ofThemUnassigned(live.dueWithin60Unassigned()),
                        null,
                        links.dueUntil(live.at().plus(60, ChronoUnit.MINUTES))),
                tile(
                        "user-plus",
                        words.unassigned(),
                        live.unassigned(),
                        waiting(live, times),
                        null,
                        links.unassigned()),
                tile("inbox", words.open(), live.open(), change(board, times), null, links.open()),
                satisfaction(links.team(), times));
    }

    private Tile satisfaction(Long team, Times times) {
        DaysQuery days = DaysQuery.last(7, times);
        Period period = days.period(times);
        Satisfaction week = satisfaction.count(SatisfactionFigures.Of.team(team), period.from(), period.to());
        return week.answers() == 0
                ? new Tile("star", words.satisfaction(), words.nothing(), null, words.noAnswers(), null, false, null)
                : new Tile(
                        "star",
                        words.satisfaction(),
                        Integer.toString(week.percent().intValue()),
                        "%",
                        words.answers(week.answers()),
                        null,
                        false,
                        AnswerQuery.address(
                                GivenAnswerPages.PATH,
                                "csat",
                                false,
                                team == null ? Map.of() : Map.of("team", team.toString()),
                                days,
                                times));
    }

    private static Tile tile(String icon, String label, int value, String detail, String kind, String href) {
        return new Tile(icon, label, Integer.toString(value), null, detail, kind, kind != null && value > 0, href);
    }

    private String late(Live live, Times times) {
        return live.oldestLateAt() == null
                ? live.breached() == 0 ? words.nothingLate() : words.ofThemUnassigned(live.breachedUnassigned())
                : words.oldestLate(since(live.oldestLateAt(), times), live.breachedUnassigned());
    }

    private String waiting(Live live, Times times) {
        return live.oldestUnassignedAt() == null
                ? words.nobodyWaits()
                : words.oldestWaits(since(live.oldestUnassignedAt(), times));
    }

    private String change(Board board, Times times) {
        int more = board.live().open() - board.openAtDayStart();
        return words.sinceStart(more, -more, times.clock(board.dayStart()).text());
    }

    private static String since(Instant at, Times times) {
        return times.tight(Duration.between(at, times.now()));
    }

    private WallView.Line line(Urgent urgent, WallLinks links, Times times) {
        boolean soon = urgent.state().equals("atRisk");
        return new WallView.Line(
                urgent.id(),
                SlaChip.running(times, soon ? times.now() : null, urgent.dueAt()),
                urgent.subject(),
                links.names() ? urgent.customer() : null,
                urgent.team(),
                urgent.assignee());
    }

    private String runwaySummary(List<Integer> runway) {
        int hour = runway.subList(2, 5).stream().mapToInt(Integer::intValue).sum();
        int later = runway.subList(5, runway.size()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return words.runwaySummary(runway.get(0), runway.get(1), hour, later);
    }
}
