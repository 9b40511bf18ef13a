package io.pledgedesk.web.ui.account;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.PageSessions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;

/**
 * Who listens to a long stream is asked for again and again: a stream ends soon after its session, not with it. Each check is
 * a sign of life for the browser as well.
 */
@ApplicationScoped
public class SessionWatch {

    /** A proxy cuts what is silent for a minute, and nobody hears for longer than that what is no longer meant for them. */
    private static final Duration EVERY = Duration.ofSeconds(10);

    /** Without a session behind it (a personal access token) a stream ends after a minute and is opened anew. */
    private static final int CHECKS_WITHOUT_SESSION = 5;

    private final PageSessions sessions;
    private final CurrentViewer viewer;

    SessionWatch(PageSessions sessions, CurrentViewer viewer) {
        this.sessions = sessions;
        this.viewer = viewer;
    }

    /** @param events for whoever sends the present request */
    public Multi<OutboundSseEvent> over(Multi<OutboundSseEvent> events, Sse sse) {
        Optional<String> session = viewer.sessionId();
        OutboundSseEvent here = sse.newEventBuilder().comment("still here").build();
        OutboundSseEvent ended = sse.newEventBuilder().comment("signed out").build();
        Multi<OutboundSseEvent> checks = Multi.createFrom()
                .ticks()
                .startingAfter(EVERY)
                .every(EVERY)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tick -> mayHear(session, tick) ? here : ended);
        return Multi.createBy().merging().streams(events, checks).select().first(event -> event != ended);
    }

    private boolean mayHear(Optional<String> session, long tick) {
        return session.map(sessions::isAlive).orElse(tick < CHECKS_WITHOUT_SESSION);
    }
}
