package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.ticket.SafeHtml;
import io.pledgedesk.web.ui.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/tickets/{n}/proof}: how what is being written will look to whoever reads it. Nothing is sent by it. */
@Path("/desk/tickets/{id}/proof")
@RolesAllowed(Role.Names.LIGHT_AGENT)
@Produces(MediaType.TEXT_HTML)
class ProofPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(SafeHtml proof);
    }

    private final CurrentViewer current;
    private final Sending sending;

    ProofPages(CurrentViewer current, Sending sending) {
        this.current = current;
        this.sending = sending;
    }

    /** To a script the rendered text alone; else the page again, which finds the text among the drafts. */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response show(
            @RestPath String id, @BeanParam MessageForm form, @HeaderParam("HX-Request") boolean fragment) {
        Viewer viewer = current.get();
        long ticketId = Ids.parse(id, "ticket");
        if (form.isReply() && !viewer.is(Role.AGENT)) {
            throw new Refusal.Forbidden("Light agents write notes only.");
        }
        if (fragment) {
            return Pages.answer(200, Templates.show(Composer.proofOf(body(form), !form.isReply())));
        }
        sending.keep(viewer, ticketId, form);
        return Pages.seeOther(TicketPages.href(ticketId) + "?proof=1&kind=" + form.kind() + "#reply");
    }

    private static String body(MessageForm form) {
        String body = Texts.block(form.body());
        if (Texts.length(body) > Texts.BODY) {
            throw new Refusal.TooLarge("A message has at most " + Texts.BODY + " characters.");
        }
        return body;
    }
}
