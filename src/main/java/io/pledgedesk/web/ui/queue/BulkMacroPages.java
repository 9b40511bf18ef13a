package io.pledgedesk.web.ui.queue;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.macro.Macro;
import io.pledgedesk.macro.MacroUse;
import io.pledgedesk.macro.Macros;
import io.pledgedesk.ticket.BulkChanges;
import io.pledgedesk.ticket.MessageHtml;
import io.pledgedesk.ticket.SafeHtml;
import io.pledgedesk.ticket.Visibility;
import io.pledgedesk.web.OneTimeForms;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.LastView;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.ticket.TicketPages;
import io.pledgedesk.web.ui.words.BulkWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/**
 * {@code /desk/tickets/bulk/macro}: one macro for all tickets that were ticked. Its reply goes out at once, so it is shown
 * before.
 */
@Path("/desk/tickets/bulk/macro")
@RolesAllowed(Role.Names.AGENT)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class BulkMacroPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance choose(DeskFrame frame, Choice choice);

        static native TemplateInstance sure(DeskFrame frame, Plan plan);
    }

    record Choice(List<Long> ids, Field field, List<Option> options, String back) {}

    /** @param reply as it will look, its placeholders not yet filled */
    record Plan(List<Long> ids, long macro, String name, SafeHtml reply, String token, String back) {}

    private final CurrentViewer current;
    private final Frames frames;
    private final Macros macros;
    private final MacroUse use;
    private final OneTimeForms forms;
    private final BulkResults results;
    private final LastView lastView;
    private final BulkWords words;

    BulkMacroPages(
            CurrentViewer current,
            Frames frames,
            Macros macros,
            MacroUse use,
            OneTimeForms forms,
            BulkResults results,
            LastView lastView,
            BulkWords words) {
        this.current = current;
        this.frames = frames;
        this.macros = macros;
        this.use = use;
        this.forms = forms;
        this.results = results;
        this.lastView = lastView;
        this.words = words;
    }

    /** @param macro which one; null or blank to be asked @param token of the page that showed its reply; null before that */
    @POST
    public Response apply(@RestForm("id") List<String> id, @RestForm String macro, @RestForm String token) {
        Viewer viewer = current.get();
        List<Long> ids = BulkResults.ids(id);
        if (ids.isEmpty()) {
            return results.nothing();
        }
        if (macro == null || macro.isBlank()) {
            return Pages.answer(200, choose(viewer, ids));
        }
        Macro chosen = macros.get(viewer, Ids.parseField(macro, "macro"));
        if (token == null && !chosen.form().reply().isBlank()) {
            return Pages.answer(200, Templates.sure(frames.desk(null), plan(chosen, ids)));
        }
        List<BulkChanges.Outcome> outcomes = new LinkedHashSet<>(ids)
                .stream().map(ticket -> one(viewer, ticket, chosen, token)).toList();
        return results.answer(outcomes, words.saidMacro(chosen.form().name()));
    }

    private TemplateInstance choose(Viewer viewer, List<Long> ids) {
        List<Option> options = macros.of(viewer).stream()
                .map(each -> new Option(Ids.text(each.id()), each.form().name()))
                .toList();
        Field field = new Field("f-macro", "macro", words.macro(), words.macroHint(), null, "", false);
        return Templates.choose(frames.desk(null), new Choice(ids, field, options, lastView.href()));
    }

    private Plan plan(Macro macro, List<Long> ids) {
        SafeHtml reply = MessageHtml.render(macro.form().reply(), Actor.Kind.AGENT, Visibility.PUBLIC);
        return new Plan(ids, macro.id(), macro.form().name(), reply, OneTimeForms.newToken(), lastView.href());
    }

    /** A form that comes twice is carried out once on each ticket. */
    private BulkChanges.Outcome one(Viewer viewer, long ticket, Macro macro, String token) {
        try {
            forms.once(viewer, token, List.of("macro", macro.id(), ticket), () -> {
                use.carryOut(viewer, ticket, macro.id());
                return TicketPages.href(ticket);
            });
            return new BulkChanges.Outcome(ticket, null);
        } catch (Refusal refused) {
            return new BulkChanges.Outcome(ticket, refused);
        }
    }
}
