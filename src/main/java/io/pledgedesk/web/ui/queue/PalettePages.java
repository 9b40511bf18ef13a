package io.pledgedesk.web.ui.queue;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.view.TicketFilter;
import io.pledgedesk.view.TicketList;
import io.pledgedesk.view.TicketOrder;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.QueueAddress;
import io.pledgedesk.web.ui.StatusMark;
import io.pledgedesk.web.ui.ticket.TicketPages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/palette}: the rows of the command palette for what was typed into it. */
@Path("/desk/palette")
@RolesAllowed(Role.Names.LIGHT_AGENT)
@Produces(MediaType.TEXT_HTML)
class PalettePages {

    private static final int ROWS = 6;
    private static final int MAX_LENGTH = 200;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance rows(PaletteView view);
    }

    record Row(String icon, String label, String href) {}

    /** @param search where all results stand; null while nothing is typed */
    record PaletteView(List<Row> places, List<Row> tickets, List<Row> people, String words, String search) {}

    private final CurrentViewer current;
    private final Frames frames;
    private final TicketList list;
    private final Customers customers;

    PalettePages(CurrentViewer current, Frames frames, TicketList list, Customers customers) {
        this.current = current;
        this.frames = frames;
        this.list = list;
        this.customers = customers;
    }

    @GET
    @Transactional
    public TemplateInstance rows(@RestQuery String q) {
        String words = q == null ? "" : q.strip();
        words = words.length() > MAX_LENGTH ? words.substring(0, MAX_LENGTH) : words;
        if (words.isEmpty()) {
            return Templates.rows(new PaletteView(places(""), List.of(), List.of(), "", null));
        }
        String search = new QueueAddress(SearchPages.PATH, Map.of("q", words)).toString();
        return Templates.rows(new PaletteView(places(words), tickets(words), people(words), words, search));
    }

    private List<Row> places(String words) {
        DeskFrame frame = frames.desk(null);
        String wanted = words.toLowerCase(Locale.ROOT);
        return frame.places().stream()
                .filter(entry -> entry.label().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(wanted.isEmpty() ? Integer.MAX_VALUE : ROWS)
                .map(entry -> new Row(entry.icon(), entry.label(), entry.href()))
                .toList();
    }

    private List<Row> tickets(String words) {
        Viewer viewer = current.get();
        return list
                .page(viewer, TicketFilter.ALL.withWords(words), TicketOrder.UPDATED_LAST, ROWS, null)
                .items()
                .stream()
                .map(ticket -> new Row(
                        StatusMark.of(ticket.status().code()).icon(),
                        "#" + ticket.id() + " " + ticket.subject(),
                        TicketPages.href(ticket.id())))
                .toList();
    }

    private List<Row> people(String words) {
        return customers.list(words, ROWS, null).items().stream()
                .map(customer -> new Row(
                        "user", customer.name + ", " + customer.email, SearchPages.PATH + "?requester=" + customer.id))
                .toList();
    }
}
