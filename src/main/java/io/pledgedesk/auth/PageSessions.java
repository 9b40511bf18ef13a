package io.pledgedesk.auth;

import io.pledgedesk.kernel.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The session of a browser: its cookie and the row behind it. Each sign-in gets a new one and ends the one before. */
@ApplicationScoped
public class PageSessions {

    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final AccessTokens accessTokens;
    private final Viewers viewers;

    PageSessions(SignIn signIn, Sessions sessions, SessionCookie cookie, AccessTokens accessTokens, Viewers viewers) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.accessTokens = accessTokens;
        this.viewers = viewers;
    }

    /**
     * @return whether an agent signed in, as opposed to a customer
     * @throws Refusal.Unauthenticated
     * @throws Refusal.TooMany
     */
    public boolean signIn(RoutingContext context, String email, String password) {
        Viewer viewer = signIn.prove(email, password);
        open(context, viewer.id());
        return viewer.isStaff();
    }

    /** For somebody who has proven otherwise who it is. */
    public void open(RoutingContext context, long personId) {
        claimed(context).ifPresent(sessions::end);
        Session session = sessions.open(personId, true);
        cookie.write(context, accessTokens.issue(AccessTokens.Use.COOKIE, personId, session.id));
    }

    public void signOut(RoutingContext context) {
        claimed(context).ifPresent(sessions::end);
        cookie.clear(context);
    }

    /**
     * Whether a session still lives and its person is still active; to be asked once a minute by streams, which stay open
     * after the check of their request. Asking keeps the session from being idle.
     *
     * @param sessionId from {@link CurrentViewer#sessionId}
     */
    @Transactional
    public boolean isAlive(String sessionId) {
        return sessions.seen(sessionId)
                .flatMap(session -> viewers.find(session.personId))
                .isPresent();
    }

    /** The session that the cookie names, proven by its signature alone; it may have ended. */
    Optional<String> claimed(RoutingContext context) {
        return cookie.read(context)
                .flatMap(token -> accessTokens.verify(AccessTokens.Use.COOKIE, token))
                .map(AccessTokens.Claim::sessionId);
    }
}
