package io.pledgedesk.web.ui.figures;

import io.pledgedesk.feedback.Effort;
import io.pledgedesk.feedback.NpsSurveys;
import io.pledgedesk.feedback.Promotion;
import io.pledgedesk.feedback.Question;
import io.pledgedesk.feedback.Satisfaction;
import io.pledgedesk.feedback.SatisfactionFigures;
import io.pledgedesk.feedback.SatisfactionFigures.By;
import io.pledgedesk.feedback.SatisfactionFigures.Of;
import io.pledgedesk.feedback.SurveyWords;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Teams;
import io.pledgedesk.people.Topics;
import io.pledgedesk.report.Period;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.FeedbackWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** How customers find the desk in some days, each score with the way to exactly its answers. */
@ApplicationScoped
class ScoreReader {

    /**
     * @param interval 95 %; null without answers
     * @param rate of those who were asked; null when nobody was
     * @param answered the address of the answers; null without any
     * @param asked the address of those who were asked; null when nobody was
     */
    record Score(
            String name,
            String scale,
            String value,
            String interval,
            int answers,
            String rate,
            String answered,
            String asked) {}

    /** The scores of one team, agent or topic. */
    record Row(String name, List<Score> both) {}

    /** @param code {@code team}, {@code agent} or {@code topic} */
    record Group(String code, List<Row> rows) {}

    /** Why answers were low. @param href of those answers */
    record Reason(String question, String text, int answers, String href) {}

    private final SatisfactionFigures satisfaction;
    private final NpsSurveys nps;
    private final Agents agents;
    private final Teams teams;
    private final Topics topics;
    private final FeedbackWords words;
    private final SurveyWords surveys;

    ScoreReader(
            SatisfactionFigures satisfaction,
            NpsSurveys nps,
            Agents agents,
            Teams teams,
            Topics topics,
            FeedbackWords words,
            SurveyWords surveys) {
        this.surveys = surveys;
        this.satisfaction = satisfaction;
        this.nps = nps;
        this.agents = agents;
        this.teams = teams;
        this.topics = topics;
        this.words = words;
    }

    /** Of the whole desk. */
    List<Score> ofDesk(DaysQuery days, Times times) {
        Period period = days.period(times);
        To all = new To(days, times, Map.of());
        return Stream.concat(
                        both(Of.ALL, period, all).stream(),
                        Stream.of(promotion(nps.count(period.from(), period.to()), all)))
                .toList();
    }

    /** Of one agent's tickets, for that agent. */
    List<Score> ofAgent(long agentId, DaysQuery days, Times times) {
        return both(Of.agent(agentId), days.period(times), new To(days, times, Map.of()));
    }

    /** Why answers about tickets were low, the most frequent first. @param agentId null for the whole desk */
    List<Reason> reasons(Long agentId, DaysQuery days, Times times) {
        return Stream.of(Question.values())
                .flatMap(question -> reasons(question, agentId, days, times))
                .toList();
    }

    private Stream<Reason> reasons(Question question, Long agentId, DaysQuery days, Times times) {
        Period period = days.period(times);
        Of tickets = agentId == null ? Of.ALL : Of.agent(agentId);
        return satisfaction.reasons(question, tickets, period.from(), period.to()).entrySet().stream()
                .map(reason -> new Reason(
                        words.question(question.code()),
                        surveys.reason(reason.getKey().code()),
                        reason.getValue(),
                        new To(days, times, Map.of("reason", reason.getKey().code()))
                                .answered(question.code(), reason.getValue())));
    }

    private List<Score> both(Of tickets, Period period, To to) {
        return List.of(
                satisfied(satisfaction.count(tickets, period.from(), period.to()), to),
                effort(satisfaction.effort(tickets, period.from(), period.to()), to));
    }

    /** By team, agent and topic; empty ones are left out. For supervisors. */
    List<Group> groups(DaysQuery days, Times times) {
        return Stream.of(
                        group("team", By.TEAM, names(teams.choices(), t -> t.id, t -> t.name), days, times),
                        group("agent", By.AGENT, names(agents.choices(), a -> a.id, a -> a.name), days, times),
                        group("topic", By.TOPIC, names(topics.choices(), t -> t.id, t -> t.name), days, times))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private Group group(String code, By by, Map<Long, String> names, DaysQuery days, Times times) {
        Period period = days.period(times);
        Map<Long, SatisfactionFigures.Scores> scores = satisfaction.by(by, period.from(), period.to());
        List<Row> rows = names.entrySet().stream()
                .filter(name -> scores.containsKey(name.getKey()))
                .map(name -> row(
                        name.getValue(),
                        scores.get(name.getKey()),
                        new To(days, times, Map.of(code, name.getKey().toString()))))
                .toList();
        return new Group(code, rows);
    }

    private Row row(String name, SatisfactionFigures.Scores scores, To to) {
        return new Row(name, List.of(satisfied(scores.satisfaction(), to), effort(scores.effort(), to)));
    }

    /** In the order of the list, which is by name: this is no ranking. */
    private static <T> Map<Long, String> names(List<T> all, Function<T, Long> id, Function<T, String> name) {
        Map<Long, String> names = new LinkedHashMap<>();
        all.forEach(each -> names.put(id.apply(each), name.apply(each)));
        return names;
    }

    private Score satisfied(Satisfaction counted, To to) {
        return new Score(
                words.csat(),
                words.csatScale(),
                percent(counted.percent()),
                interval(counted),
                counted.answers(),
                percent(counted.responseRate()),
                to.answered("csat", counted.answers()),
                to.asked("csat", counted.asked()));
    }

    private Score effort(Effort counted, To to) {
        String value = counted.answers() == 0
                ? null
                : words.cesValue(
                        counted.average().toPlainString(),
                        percent(counted.share().percent()));
        return new Score(
                words.ces(),
                words.cesScale(),
                value,
                interval(counted.share()),
                counted.answers(),
                percent(counted.share().responseRate()),
                to.answered("ces", counted.answers()),
                to.asked("ces", counted.asked()));
    }

    private Score promotion(Promotion counted, To to) {
        boolean none = counted.answers() == 0;
        return new Score(
                words.nps(),
                words.npsScale(),
                none ? null : whole(counted.score()),
                none ? null : "± " + whole(counted.margin()),
                counted.answers(),
                percent(counted.responseRate()),
                to.answered(AnswerQuery.NPS, counted.answers()),
                to.asked(AnswerQuery.NPS, counted.asked()));
    }

    /** The way to the answers of some tickets. @param narrowed a name and a value each */
    private record To(DaysQuery days, Times times, Map<String, String> narrowed) {

        String answered(String question, int count) {
            return count == 0 ? null : address(question, false);
        }

        String asked(String question, int count) {
            return count == 0 ? null : address(question, true);
        }

        private String address(String question, boolean asked) {
            return AnswerQuery.address(GivenAnswerPages.PATH, question, asked, narrowed, days, times);
        }
    }

    private static String interval(Satisfaction counted) {
        return counted.answers() == 0 ? null : whole(counted.percentLow()) + "–" + whole(counted.percentHigh()) + "%";
    }

    private static String percent(BigDecimal value) {
        return value == null ? null : whole(value) + "%";
    }

    private static String whole(BigDecimal value) {
        return Long.toString(Math.round(value.doubleValue())).replace('-', '−');
    }
}
