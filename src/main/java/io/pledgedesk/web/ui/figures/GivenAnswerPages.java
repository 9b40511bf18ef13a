package io.pledgedesk.web.ui.figures;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.feedback.GivenAnswer;
import io.pledgedesk.feedback.GivenAnswers;
import io.pledgedesk.feedback.SurveyWords;
import io.pledgedesk.web.CsvTable;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.FeedbackWords;
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

/** {@code /desk/feedback/answers}, also as {@code .csv}: what customers said, behind each score. */
@Path(ComplaintPages.HOME)
@RolesAllowed(Role.Names.AGENT)
class GivenAnswerPages {

    static final String PATH = ComplaintPages.HOME + "/answers";

    private static final int SHOWN = 200;

    private static final List<String> COLUMNS = List.of(
            "ticket",
            "subject",
            "team",
            "agent",
            "topic",
            "customer",
            "customerName",
            "score",
            "reason",
            "comment",
            "askedAt",
            "answeredAt");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(DeskFrame frame, AnswersView view);
    }

    /** @param asked whether those who didn't answer are among them @param more whether there are more than the page shows */
    record AnswersView(
            String question,
            boolean asked,
            String from,
            String to,
            List<AnswerLine> lines,
            boolean more,
            String csv,
            String back) {}

    /** @param said null while nothing was answered @param reason empty for none */
    record AnswerLine(GivenAnswer answer, String said, String reason, Moment asked, Moment answered) {}

    private final CurrentViewer current;
    private final Frames frames;
    private final GivenAnswers answers;
    private final FeedbackWords words;
    private final SurveyWords surveys;

    GivenAnswerPages(
            CurrentViewer current, Frames frames, GivenAnswers answers, FeedbackWords words, SurveyWords surveys) {
        this.surveys = surveys;
        this.current = current;
        this.frames = frames;
        this.answers = answers;
        this.words = words;
    }

    @GET
    @Path("/answers")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@BeanParam AnswerQuery query) {
        DeskFrame frame = frames.desk(ComplaintPages.HOME);
        Times times = frame.times();
        List<GivenAnswer> rows = query.answers(answers, current.get(), times, SHOWN + 1);
        return Templates.list(frame, view(query, rows, times));
    }

    @GET
    @Path("/answers.csv")
    @Produces("text/csv")
    public Response csv(@BeanParam AnswerQuery query) {
        Times times = frames.times();
        CsvTable table = new CsvTable(COLUMNS);
        query.answers(answers, current.get(), times, GivenAnswers.MOST).forEach(row -> table.row(cells(row)));
        return table.download("%s-%s-%s.csv".formatted(query.question, query.firstDay(times), query.lastDay(times)));
    }

    private AnswersView view(AnswerQuery query, List<GivenAnswer> rows, Times times) {
        String from = query.firstDay(times).toString();
        String to = query.lastDay(times).toString();
        return new AnswersView(
                words.question(query.question),
                query.isAsked(),
                from,
                to,
                rows.stream()
                        .limit(SHOWN)
                        .map(row -> line(query.question, row, times))
                        .toList(),
                rows.size() > SHOWN,
                query.address(PATH + ".csv", times),
                ComplaintPages.HOME + "?from=" + from + "&to=" + to);
    }

    private AnswerLine line(String question, GivenAnswer row, Times times) {
        return new AnswerLine(
                row,
                row.score() == null ? null : words.said(question, row.score()),
                row.reason() == null ? "" : surveys.reason(row.reason().code()),
                row.askedAt() == null ? null : times.brief(row.askedAt()),
                row.answeredAt() == null ? null : times.brief(row.answeredAt()));
    }

    private static List<?> cells(GivenAnswer row) {
        return Arrays.asList(
                row.ticketId(),
                row.subject(),
                row.team(),
                row.agent(),
                row.topic(),
                row.customerId(),
                row.customer(),
                row.score(),
                row.reason() == null ? null : row.reason().code(),
                row.comment(),
                row.askedAt(),
                row.answeredAt());
    }
}
