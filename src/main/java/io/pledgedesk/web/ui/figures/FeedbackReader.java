package io.pledgedesk.web.ui.figures;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.feedback.Complaint;
import io.pledgedesk.feedback.Complaints;
import io.pledgedesk.feedback.Effort;
import io.pledgedesk.feedback.NpsSurveys;
import io.pledgedesk.feedback.Promotion;
import io.pledgedesk.feedback.Satisfaction;
import io.pledgedesk.feedback.SatisfactionFigures;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Teams;
import io.pledgedesk.people.Topics;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.FeedbackWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gathers what the page of feedback tells. */
@ApplicationScoped
class FeedbackReader {

    private static final Duration PERIOD = Duration.ofDays(30);

    /**
     * One figure of the last 30 days.
     *
     * @param interval 95 %; null without answers
     * @param rate of those who were asked; null when nobody was
     */
    record Figure(String name, String scale, String value, String interval, int answers, String rate) {}

    /** The scores of one team, agent or topic. */
    record Row(String name, List<Figure> both) {}

    /** @param code {@code team}, {@code agent} or {@code topic} */
    record Group(String code, List<Row> rows) {}

    /** @param late whether somebody should have looked into it by now */
    record Line(
            long id,
            String customer,
            long customerId,
            Long ticketId,
            String said,
            String comment,
            String owner,
            Moment opened,
            Moment due,
            boolean late,
            boolean chosen) {}

    /** @param agents to whom one can be given */
    record Open(List<Line> lines, List<Option> agents) {}

    private final Complaints complaints;
    private final SatisfactionFigures satisfaction;
    private final NpsSurveys nps;
    private final Customers customers;
    private final Agents agents;
    private final Teams teams;
    private final Topics topics;
    private final FeedbackWords words;

    FeedbackReader(
            Complaints complaints,
            SatisfactionFigures satisfaction,
            NpsSurveys nps,
            Customers customers,
            Agents agents,
            Teams teams,
            Topics topics,
            FeedbackWords words) {
        this.complaints = complaints;
        this.satisfaction = satisfaction;
        this.nps = nps;
        this.customers = customers;
        this.agents = agents;
        this.teams = teams;
        this.topics = topics;
        this.words = words;
    }

    /** Of the whole desk. */
    List<Figure> figures(Instant now) {
        Instant from = now.minus(PERIOD);
        Instant to = now.plusSeconds(1);
        List<Figure> figures = new ArrayList<>();
        figures.add(satisfied(words.csat(), satisfaction.count(of(null), from, to)));
        figures.add(effort(words.ces(), satisfaction.effort(of(null), from, to)));
        figures.add(promotion(nps.count(from, to)));
        return figures;
    }

    /** Of one agent's tickets, for that agent. */
    List<Figure> figuresOf(long agentId, Instant now) {
        Instant from = now.minus(PERIOD);
        Instant to = now.plusSeconds(1);
        return List.of(
                satisfied(words.csat(), satisfaction.count(of(agentId), from, to)),
                effort(words.ces(), satisfaction.effort(of(agentId), from, to)));
    }

    /** By team, agent and topic; empty ones are left out. For supervisors. */
    List<Group> groups(Instant now) {
        return Stream.of(
                        group("team", SatisfactionFigures.By.TEAM, names(teams.choices(), t -> t.id, t -> t.name), now),
                        group(
                                "agent",
                                SatisfactionFigures.By.AGENT,
                                names(agents.choices(), a -> a.id, a -> a.name),
                                now),
                        group(
                                "topic",
                                SatisfactionFigures.By.TOPIC,
                                names(topics.choices(), t -> t.id, t -> t.name),
                                now))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private Group group(String code, SatisfactionFigures.By by, Map<Long, String> names, Instant now) {
        Map<Long, SatisfactionFigures.Scores> scores = satisfaction.by(by, now.minus(PERIOD), now.plusSeconds(1));
        List<Row> rows = names.entrySet().stream()
                .filter(name -> scores.containsKey(name.getKey()))
                .map(name -> row(name.getValue(), scores.get(name.getKey())))
                .toList();
        return new Group(code, rows);
    }

    private Row row(String name, SatisfactionFigures.Scores scores) {
        return new Row(
                name, List.of(satisfied(words.csat(), scores.satisfaction()), effort(words.ces(), scores.effort())));
    }

    /** In the order of the list, which is by name: this is no ranking. */
    private static <T> Map<Long, String> names(List<T> all, Function<T, Long> id, Function<T, String> name) {
        Map<Long, String> names = new LinkedHashMap<>();
        all.forEach(each -> names.put(id.apply(each), name.apply(each)));
        return names;
    }

    private static SatisfactionFigures.Of of(Long agentId) {
        return new SatisfactionFigures.Of(null, agentId, null, null);
    }

    private Figure satisfied(String name, Satisfaction counted) {
        return new Figure(
                name,
                words.csatScale(),
                percent(counted.percent()),
                interval(counted),
                counted.answers(),
                percent(counted.responseRate()));
    }

    private Figure effort(String name, Effort counted) {
        String value = counted.answers() == 0
                ? null
                : words.cesValue(
                        counted.average().toPlainString(),
                        percent(counted.share().percent()));
        return new Figure(
                name,
                words.cesScale(),
                value,
                interval(counted.share()),
                counted.answers(),
                percent(counted.share().responseRate()));
    }

    private Figure promotion(Promotion counted) {
        boolean none = counted.answers() == 0;
        return new Figure(
                words.nps(),
                words.npsScale(),
                none ? null : whole(counted.score()),
                none ? null : "± " + whole(counted.margin()),
                counted.answers(),
                percent(counted.responseRate()));
    }

    private static String interval(Satisfaction counted) {
        return counted.answers() == 0 ? null : whole(counted.percentLow()) + "–" + whole(counted.percentHigh()) + "%";
    }

    private static String percent(BigDecimal value) {
        return value == null ? null : whole(value) + "%";
    }

    private static String whole(BigDecimal value) {
        return Long.toString(Math.round(value.doubleValue()));
    }

    /** @param chosen ids that were ticked */
    Open open(Viewer viewer, List<String> chosen, Times times) {
        List<Line> lines = complaints.open(viewer).stream()
                .map(complaint -> line(complaint, chosen, times))
                .toList();
        List<Option> all = agents.choices().stream()
                .filter(agent -> agent.active)
                .map(agent -> new Option(Long.toString(agent.id), agent.name))
                .toList();
        return new Open(lines, all);
    }

    private Line line(Complaint complaint, List<String> chosen, Times times) {
        return new Line(
                complaint.id(),
                customers
                        .find(complaint.customerId())
                        .map(customer -> customer.name)
                        .orElse("–"),
                complaint.customerId(),
                complaint.ticketId(),
                words.said(complaint.question(), complaint.score()),
                complaint.comment(),
                complaint.ownerId() == null ? "" : Long.toString(complaint.ownerId()),
                times.at(complaint.openedAt()),
                times.at(complaint.dueAt()),
                complaint.dueAt().isBefore(times.now()),
                chosen.contains(Long.toString(complaint.id())));
    }
}
