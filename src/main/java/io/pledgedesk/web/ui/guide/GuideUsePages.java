package io.pledgedesk.web.ui.guide;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.guide.Audience;
import io.pledgedesk.guide.GuideShelf;
import io.pledgedesk.guide.PublishedGuide;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.people.Customers;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.ticket.Visibility;
import io.pledgedesk.ticket.work.Drafts;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.ticket.MessageForm;
import io.pledgedesk.web.ui.ticket.Sending;
import io.pledgedesk.web.ui.ticket.TicketPages;
import io.pledgedesk.web.ui.words.GuideDeskWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/tickets/{n}/guides}: finds guides for what is being written, and puts their link into it. */
@Path("/desk/tickets/{id}/guides")
@RolesAllowed(Role.Names.AGENT)
@Produces(MediaType.TEXT_HTML)
class GuideUsePages {

    private static final int SHOWN = 6;
    private static final int MAX_QUERY = 300;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance hits(List<Hit> hits);

        static native TemplateInstance page(DeskFrame frame, long ticket, String subject, String q, List<Hit> hits);
    }

    /** @param ticket the one whose draft takes the link */
    record Hit(long id, long ticket, String title, boolean internal) {

        static List<Hit> of(long ticket, List<PublishedGuide> guides) {
            return guides.stream()
                    .map(guide -> new Hit(guide.id(), ticket, guide.title(), guide.audience() == Audience.INTERNAL))
                    .toList();
        }
    }

    private final CurrentViewer current;
    private final Frames frames;
    private final Tickets tickets;
    private final Customers customers;
    private final GuideShelf guides;
    private final Speech speech;
    private final Drafts drafts;
    private final Sending sending;
    private final PledgeSettings settings;
    private final Flash flash;
    private final GuideDeskWords words;

    GuideUsePages(
            CurrentViewer current,
            Frames frames,
            Tickets tickets,
            Customers customers,
            GuideShelf guides,
            Speech speech,
            Drafts drafts,
            Sending sending,
            PledgeSettings settings,
            Flash flash,
            GuideDeskWords words) {
        this.current = current;
        this.frames = frames;
        this.tickets = tickets;
        this.customers = customers;
        this.guides = guides;
        this.speech = speech;
        this.drafts = drafts;
        this.sending = sending;
        this.settings = settings;
        this.flash = flash;
        this.words = words;
    }

    /** Those that fit what is typed; without anything typed, what fits the ticket. */
    @GET
    public TemplateInstance find(
            @RestPath String id, @RestQuery("guideQuery") String q, @HeaderParam("HX-Request") boolean fragment) {
        Ticket ticket = tickets.get(current.get(), Ids.parse(id, "ticket"));
        String text = q == null || q.isBlank() ? ticket.subject() : q;
        String cut = text.length() <= MAX_QUERY ? text : text.substring(0, MAX_QUERY);
        List<Hit> hits = Hit.of(ticket.id(), guides.find(cut, true, SHOWN));
        return fragment
                ? Templates.hits(hits)
                : Templates.page(
                        frames.desk(GuideViews.HOME), ticket.id(), ticket.subject(), q == null ? "" : q.strip(), hits);
    }

    /** What was typed so far stays above the link. */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response insert(@RestPath String id, @RestForm String guide, @BeanParam MessageForm form) {
        Viewer viewer = current.get();
        long ticketId = Ids.parse(id, "ticket");
        PublishedGuide chosen = forCustomer(viewer, ticketId, guide == null ? "" : guide);
        if (form.reply != null || form.note != null) {
            sending.keep(viewer, ticketId, form);
        }
        boolean internal = chosen.audience() == Audience.INTERNAL;
        if (internal && form.isReply()) {
            flash.say(words.notForCustomers(chosen.title()));
        } else {
            drafts.add(viewer, ticketId, form.isReply() ? Visibility.PUBLIC : Visibility.INTERNAL, link(chosen));
            flash.say(words.inserted(chosen.title()));
        }
        return Pages.seeOther(TicketPages.href(ticketId) + (form.isReply() ? "#reply" : "?kind=note#reply"));
    }

    /** In the language of whoever reads it; the address leads everybody to theirs. */
    private PublishedGuide forCustomer(Viewer viewer, long ticketId, String guide) {
        Ticket ticket = tickets.get(viewer, ticketId);
        return speech.in(customers.get(ticket.requesterId()).language, () -> guides.get(guide, true));
    }

    /** Absolute, since it leaves by mail. */
    private String link(PublishedGuide guide) {
        String path = guide.audience() == Audience.INTERNAL
                ? GuideViews.HOME + "/" + guide.id() + "/read"
                : "/help/guides/" + guide.slug();
        return "[" + guide.title().replaceAll("[\\[\\]\\\\]", "") + "](" + settings.baseUrl() + path + ")";
    }
}
