package io.pledgedesk.web.ui.queue;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.BulkChanges;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.LastView;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** {@code /desk/tickets/bulk}: one change to all tickets that were ticked, with what became of each. */
@Path("/desk/tickets/bulk")
@RolesAllowed(Role.Names.AGENT)
@Produces(MediaType.TEXT_HTML)
class BulkPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance ask(DeskFrame frame, BulkQuestion question);

        static native TemplateInstance done(DeskFrame frame, BulkResult result);
    }

    /** @param action as in {@link BulkAction} @param options empty where a person types the value */
    record BulkQuestion(String action, List<Long> ids, Field field, List<Option> options, String back) {}

    record BulkResult(String what, int done, List<Refused> refused, String back) {}

    record Refused(long ticketId, String href, String reason) {}

    private final CurrentViewer current;
    private final Frames frames;
    private final BulkAction actions;
    private final BulkChanges changes;
    private final LastView lastView;
    private final BulkResults results;
    private final SpokenRefusals spoken;

    BulkPages(
            CurrentViewer current,
            Frames frames,
            BulkAction actions,
            BulkChanges changes,
            LastView lastView,
            BulkResults results,
            SpokenRefusals spoken) {
        this.spoken = spoken;
        this.current = current;
        this.frames = frames;
        this.actions = actions;
        this.changes = changes;
        this.lastView = lastView;
        this.results = results;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response apply(@RestForm("id") List<String> id, @RestForm("do") String action, @RestForm String value) {
        List<Long> ids = BulkResults.ids(id);
        if (ids.isEmpty()) {
            return results.nothing();
        }
        String[] parts = String.valueOf(action).split(":", 2);
        String wanted = parts.length == 2 ? parts[1] : value;
        return wanted == null || wanted.isBlank()
                ? Pages.answer(200, ask(parts[0], ids, null))
                : carryOut(ids, parts[0], wanted.strip());
    }

    private TemplateInstance ask(String action, List<Long> ids, String error) {
        BulkAction.Choice choice = actions.choice(current.get(), action);
        Field field = new Field("f-value", "value", choice.label(), choice.hint(), error, "", false);
        return Templates.ask(
                frames.desk(null), new BulkQuestion(action, ids, field, choice.options(), lastView.href()));
    }

    private Response carryOut(List<Long> ids, String action, String value) {
        Viewer viewer = current.get();
        List<BulkChanges.Outcome> outcomes;
        try {
            outcomes = changes.apply(viewer, ids, actions.change(viewer, action, value));
        } catch (Refusal.Invalid invalid) {
            return Pages.invalid(ask(action, ids, spoken.sentence(invalid)));
        }
        return results.answer(outcomes, actions.said(viewer, action, value));
    }
}
