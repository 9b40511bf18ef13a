package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.macro.Macro;
import io.pledgedesk.macro.MacroUse;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.MacroWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/tickets/{n}/macro}: applies a saved answer; what was typed so far stays above its text. */
@Path("/desk/tickets/{id}/macro")
@RolesAllowed(Role.Names.AGENT)
@Produces(MediaType.TEXT_HTML)
class MacroUsePages {

    private final CurrentViewer current;
    private final MacroUse macros;
    private final Sending sending;
    private final Workspace workspace;
    private final Flash flash;
    private final SpokenRefusals spoken;
    private final MacroWords words;

    MacroUsePages(
            CurrentViewer current,
            MacroUse macros,
            Sending sending,
            Workspace workspace,
            Flash flash,
            MacroWords words,
            SpokenRefusals spoken) {
        this.spoken = spoken;
        this.current = current;
        this.macros = macros;
        this.sending = sending;
        this.workspace = workspace;
        this.flash = flash;
        this.words = words;
    }

    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response apply(@RestPath String id, @RestForm String macro, @BeanParam MessageForm form) {
        Viewer viewer = current.get();
        long ticketId = Ids.parse(id, "ticket");
        try {
            sending.keep(viewer, ticketId, form);
            Macro applied = macros.apply(viewer, ticketId, Ids.parseField(macro, "macro"));
            boolean waits = !applied.form().reply().isBlank();
            if (waits && applied.form().status() != null) {
                workspace.rememberThen(applied.form().status().code());
            }
            flash.say(
                    waits
                            ? words.inReply(applied.form().name())
                            : words.applied(applied.form().name()));
        } catch (Refusal.Conflict | Refusal.Invalid refused) {
            flash.say(spoken.sentence(refused));
        }
        return Pages.seeOther(TicketPages.href(ticketId) + "#reply");
    }
}
