package io.pledgedesk.web.ui.figures;

import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.report.Board;
import io.pledgedesk.web.Look;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.account.SessionWatch;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/wallboard}: how the desk stands, on a screen that everybody sees. */
@Path(WallLinks.PATH)
@RolesAllowed(Role.Names.SUPERVISOR)
class WallboardPages {

    /** The browser connects anew by itself; its cookie is renewed then, before it is out of date. */
    private static final Duration STREAM_LIFE = Duration.ofMinutes(10);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(Look look, WallView view);

        static native TemplateInstance show$update(WallView view);
    }

    private final Frames frames;
    private final WallFeed feed;
    private final WallReader reader;
    private final SessionWatch watch;
    private final Speech speech;

    WallboardPages(Frames frames, WallFeed feed, WallReader reader, SessionWatch watch, Speech speech) {
        this.speech = speech;
        this.frames = frames;
        this.feed = feed;
        this.reader = reader;
        this.watch = watch;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestQuery String team, @RestQuery String live, @RestQuery String names) {
        WallLinks links = links(team, live, names);
        Times times = frames.times();
        Board board = feed.now(new WallFeed.Watch(links.team(), times.zone()));
        return Templates.show(frames.look(), reader.read(board, links, times));
    }

    /** Everything at once, then what changes. */
    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public Multi<OutboundSseEvent> stream(@RestQuery String team, @RestQuery String names, @Context Sse sse) {
        WallLinks links = links(team, null, names);
        Times times = frames.times();
        WallFeed.Watch board = new WallFeed.Watch(links.team(), times.zone());
        Board first = feed.now(board);
        Multi<OutboundSseEvent> boards = Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(first), feed.changes(board))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(changed -> event(sse, changed, links, times));
        return watch.over(boards, sse).select().first(STREAM_LIFE);
    }

    private OutboundSseEvent event(Sse sse, Board board, WallLinks links, Times then) {
        Times times = new Times(then.zone(), then.language(), board.at(), then.words());
        return sse.newEventBuilder()
                .id(board.at().toString())
                .mediaType(MediaType.TEXT_HTML_TYPE)
                .data(speech.in(times.language(), () -> Templates.show$update(reader.read(board, links, times))
                        .render()))
                .build();
    }

    private static WallLinks links(String team, String live, String names) {
        Long id = team == null || team.isEmpty() ? null : Ids.parseField(team, "team");
        return new WallLinks(id, !"off".equals(live), !"off".equals(names));
    }
}
