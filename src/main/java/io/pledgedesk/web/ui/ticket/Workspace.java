package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.SessionCookie;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.view.Visits;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.LastView;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;

/** The page of one ticket for the request that is being handled: shown at first, and again after a form was refused. */
@RequestScoped
class Workspace {

    private static final String THEN_COOKIE = "then";

    private final CurrentViewer current;
    private final TicketReader reader;
    private final Frames frames;
    private final LastView lastView;
    private final Visits visits;
    private final ComposerReader compose;
    private final SessionCookie cookies;
    private final RoutingContext context;

    Workspace(
            CurrentViewer current,
            TicketReader reader,
            Frames frames,
            LastView lastView,
            Visits visits,
            ComposerReader compose,
            SessionCookie cookies,
            RoutingContext context) {
        this.current = current;
        this.reader = reader;
        this.frames = frames;
        this.lastView = lastView;
        this.visits = visits;
        this.compose = compose;
        this.cookies = cookies;
        this.context = context;
    }

    /** The page with what is new since the reader's last visit. */
    TicketPage open(long id, Cursor before) {
        Instant visited = visits.of(current.get(), List.of(id)).get(id);
        return read(id, visited, before);
    }

    TicketPage read(long id, Instant visited, Cursor before) {
        return reader.read(current.get(), id, visited, before, lastView.address(), frames.times());
    }

    /** What stands around the page. */
    DeskFrame frame(TicketPage page) {
        String queue = page.neighbours().back().split("\\?", 2)[0];
        return frames.desk(queue).asRail().watching(page.id());
    }

    /** The form with what was begun, set to what the agent did last with it. @param kind as asked for; null for a reply */
    Composer composer(TicketPage page, String kind) {
        Viewer viewer = current.get();
        boolean note = "note".equals(kind) || !page.mayReply();
        return compose.form(viewer, page, note ? "note" : "reply", lastThen(), frames.times());
    }

    /** The form again, after what was typed into it could not be stored. */
    Composer again(TicketPage page, MessageForm typed, String why, boolean overtaken) {
        return composer(page, typed.kind()).again(typed, why, overtaken);
    }

    private String lastThen() {
        return cookies.read(context, THEN_COOKIE).orElse(SendStep.FIRST);
    }

    void rememberThen(String then) {
        if (!then.equals(lastThen())) {
            cookies.write(context, THEN_COOKIE, then);
        }
    }
}
