package io.pledgedesk.web.ui.queue;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.web.ui.Asked;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.LastView;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.QueueAddress;
import io.pledgedesk.web.ui.ticket.TicketPages;
import io.pledgedesk.web.ui.words.QueueWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /desk/search}: all tickets, by words and filters. The number of a ticket leads to it at once. */
@Path("/desk/search")
@RolesAllowed(Role.Names.LIGHT_AGENT)
@Produces(MediaType.TEXT_HTML)
class SearchPages {

    static final String PATH = "/desk/search";
    private static final Pattern NUMBER = Pattern.compile("#?([0-9]{1,18})");

    private final CurrentViewer current;
    private final Frames frames;
    private final QueueReader reader;
    private final LastView lastView;
    private final Tickets tickets;
    private final QueueWords words;

    SearchPages(
            CurrentViewer current,
            Frames frames,
            QueueReader reader,
            LastView lastView,
            Tickets tickets,
            QueueWords words) {
        this.current = current;
        this.frames = frames;
        this.reader = reader;
        this.lastView = lastView;
        this.tickets = tickets;
        this.words = words;
    }

    @GET
    public Response search(@Context UriInfo uri) {
        Viewer viewer = current.get();
        QueueAddress address = QueueAddress.of(PATH, uri.getQueryParameters());
        Optional<Long> jump = ticket(viewer, address.value("q"));
        if (jump.isPresent()) {
            return Pages.seeOther(TicketPages.href(jump.get()));
        }
        lastView.remember(address);
        DeskFrame frame = frames.desk(PATH);
        String title = address.value("q") == null ? words.search() : words.searchTitle(address.value("q"));
        try {
            return Pages.answer(
                    200,
                    QueuePages.Templates.list(
                            frame, reader.read(viewer, Asked.EVERYWHERE, title, address, frame.times())));
        } catch (Refusal.Invalid refused) {
            Asked.requireTyped(refused);
            return Pages.answer(
                    422,
                    QueuePages.Templates.list(
                            frame, reader.refused(viewer, Asked.EVERYWHERE, title, address, refused.getMessage())));
        }
    }

    private Optional<Long> ticket(Viewer viewer, String words) {
        Matcher number = NUMBER.matcher(words == null ? "" : words);
        if (!number.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    tickets.get(viewer, Long.parseLong(number.group(1))).id());
        } catch (Refusal.NotFound none) {
            return Optional.empty();
        }
    }
}
