package io.pledgedesk.web.ui;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.view.TicketFeed;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * {@code /desk/stream}: tells a page that something on it has changed, nothing more: the page asks for the new state, and
 * that request is checked like any other. A stream ends after a minute and begins anew, so that the right to hear is checked
 * as often.
 */
@Path("/desk/stream")
@RolesAllowed(Role.Names.LIGHT_AGENT)
class DeskStream {

    private final CurrentViewer current;
    private final LiveStreams streams;
    private final TicketFeed feed;

    DeskStream(CurrentViewer current, LiveStreams streams, TicketFeed feed) {
        this.current = current;
        this.streams = streams;
        this.feed = feed;
    }

    /** Where a page listens that shows queues and the bell; {@code topics} stands last, so that others can be added. */
    static String address(String known) {
        return "/desk/stream?since=" + known + "&topics=" + LiveTopics.BELL + "," + LiveTopics.QUEUE;
    }

    /**
     * @param topics {@code queue} for lists, {@code bell} for what the agent is told, {@code ticket:1042} for one ticket
     * @param since the last batch that the page knows of
     * @param last the same, by the id of the last event that arrived
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> open(
            @RestQuery String topics,
            @RestQuery String since,
            @HeaderParam("Last-Event-ID") String last,
            @Context Sse sse) {
        String session =
                current.sessionId().orElseGet(() -> "agent " + current.get().id());
        LiveTopics wanted = LiveTopics.of(topics, current.get().id());
        if (wanted.isEmpty()) {
            throw new Refusal.Invalid("topics", "Say what to listen to: queue, bell, ticket:1042.");
        }
        String known = last == null || last.isBlank() ? since : last;
        return streams.open(session, wanted, known, sse);
    }
}
