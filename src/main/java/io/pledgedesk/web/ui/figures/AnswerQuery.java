package io.pledgedesk.web.ui.figures;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.feedback.GivenAnswer;
import io.pledgedesk.feedback.GivenAnswers;
import io.pledgedesk.feedback.LowReason;
import io.pledgedesk.feedback.Question;
import io.pledgedesk.feedback.SatisfactionFigures;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.report.Period;
import io.pledgedesk.web.ui.Times;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which answers a list is about, in its address. */
public class AnswerQuery extends DaysQuery {

    static final String NPS = "nps";

    @QueryParam("question")
    String question;

    /** {@code asked} for whoever was asked; whoever answered otherwise. */
    @QueryParam("of")
    String of;

    @QueryParam("team")
    String team;

    @QueryParam("agent")
    String agent;

    @QueryParam("topic")
    String topic;

    @QueryParam("reason")
    String reason;

    /** @param narrowed a name and a value each, such as {@code team} */
    static String address(
            String path, String question, boolean asked, Map<String, String> narrowed, DaysQuery days, Times times) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("question", question);
        if (asked) {
            params.put("of", "asked");
        }
        params.putAll(narrowed);
        params.put("from", days.firstDay(times).toString());
        params.put("to", days.lastDay(times).toString());
        return address(path, params);
    }

    /** This very list elsewhere. */
    String address(String path, Times times) {
        Map<String, String> narrowed = new LinkedHashMap<>();
        put(narrowed, "team", team);
        put(narrowed, "agent", agent);
        put(narrowed, "topic", topic);
        put(narrowed, "reason", reason);
        return address(path, question, isAsked(), narrowed, this, times);
    }

    boolean isAsked() {
        return "asked".equals(of);
    }

    /**
     * What may be read of it: figures of a person are that person's and the supervisors'.
     *
     * @throws Refusal.Invalid for a question that nobody asks
     * @throws Refusal.Forbidden for what customers said of the whole desk, to others than supervisors
     */
    List<GivenAnswer> answers(GivenAnswers answers, Viewer viewer, Times times, int limit) {
        Period period = period(times);
        if (!NPS.equals(question)) {
            return answers.to(asked(), isAsked(), reason(), tickets(viewer), period.from(), period.to(), limit);
        }
        if (!viewer.is(Role.SUPERVISOR)) {
            throw new Refusal.Forbidden("Whether customers would recommend the desk is for supervisors.");
        }
        return answers.toRecommending(isAsked(), period.from(), period.to(), limit);
    }

    private Question asked() {
        return Question.find(question == null ? "" : question)
                .orElseThrow(() -> new Refusal.Invalid("question", "There is no such question."));
    }

    private LowReason reason() {
        return isGiven(reason)
                ? LowReason.find(reason).orElseThrow(() -> new Refusal.Invalid("reason", "There is no such reason."))
                : null;
    }

    private SatisfactionFigures.Of tickets(Viewer viewer) {
        return new SatisfactionFigures.Of(
                id(team, "team"),
                viewer.is(Role.SUPERVISOR) ? id(agent, "agent") : Long.valueOf(viewer.id()),
                id(topic, "topic"),
                null,
                null);
    }

    private static Long id(String text, String field) {
        return isGiven(text) ? Ids.parseField(text, field) : null;
    }

    private static void put(Map<String, String> params, String name, String value) {
        if (isGiven(value)) {
            params.put(name, value);
        }
    }
}
