package io.pledgedesk.web.ui.figures;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.feedback.Complaints;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Saving;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.FeedbackWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/feedback}: how customers find us, and who looks into what went wrong. */
@Path(ComplaintPages.HOME)
@RolesAllowed(Role.Names.AGENT)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ComplaintPages {

    static final String HOME = "/desk/feedback";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(DeskFrame frame, Scores scores, FeedbackReader.Open open, Form form);
    }

    /**
     * @param from the first day, as a form writes it
     * @param to the last day
     * @param own whether these are the reader's own
     * @param groups empty for all but supervisors: figures of a person are that person's
     */
    record Scores(
            boolean own,
            String from,
            String to,
            List<ScoreReader.Score> figures,
            List<ScoreReader.Reason> reasons,
            List<ScoreReader.Group> groups) {}

    private final CurrentViewer current;
    private final Frames frames;
    private final Complaints complaints;
    private final FeedbackReader reader;
    private final ScoreReader scores;
    private final Saving saving;
    private final FeedbackWords words;

    ComplaintPages(
            CurrentViewer current,
            Frames frames,
            Complaints complaints,
            FeedbackReader reader,
            ScoreReader scores,
            Saving saving,
            FeedbackWords words) {
        this.current = current;
        this.frames = frames;
        this.complaints = complaints;
        this.reader = reader;
        this.scores = scores;
        this.saving = saving;
        this.words = words;
    }

    @GET
    public TemplateInstance list(@BeanParam DaysQuery days) {
        return page(days, Form.of(Map.of("did", "")), List.of());
    }

    @POST
    @Path("/done")
    public Response close(@RestForm List<String> id, @RestForm String did, @RestForm String tell) {
        List<String> chosen = id == null ? List.of() : id;
        return saving.tried(
                () -> {
                    int closed = complaints.close(
                            current.get(),
                            chosen.stream()
                                    .map(one -> Ids.parse(one, "complaint"))
                                    .toList(),
                            did,
                            tell != null);
                    return saving.then(HOME, words.closed(closed));
                },
                wrong -> page(
                        new DaysQuery(),
                        Form.of(Map.of("did", did == null ? "" : did)).with(wrong),
                        chosen));
    }

    @POST
    @Path("/{id}/owner")
    public Response give(@RestPath String id, @RestForm String owner) {
        return saving.tried(
                () -> {
                    complaints.give(
                            current.get(),
                            Ids.parse(id, "complaint"),
                            Ids.parseField(owner == null ? "" : owner, "owner"));
                    return saving.then(HOME, words.given());
                },
                wrong -> page(new DaysQuery(), Form.of(Map.of("did", "")).with(wrong), List.of()));
    }

    private TemplateInstance page(DaysQuery days, Form form, List<String> chosen) {
        Viewer viewer = current.get();
        DeskFrame frame = frames.desk(HOME);
        return Templates.list(
                frame, scores(viewer, days, frame.times()), reader.open(viewer, chosen, frame.times()), form);
    }

    private Scores scores(Viewer viewer, DaysQuery days, Times times) {
        boolean all = viewer.is(Role.SUPERVISOR);
        return new Scores(
                !all,
                days.firstDay(times).toString(),
                days.lastDay(times).toString(),
                all ? scores.ofDesk(days, times) : scores.ofAgent(viewer.id(), days, times),
                scores.reasons(all ? null : viewer.id(), days, times),
                all ? scores.groups(days, times) : List.of());
    }
}
