package io.pledgedesk.auth;

import io.pledgedesk.kernel.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The session of a browser: its cookie and the row behind it. Each sign-in gets a new one and ends the one before. */
@ApplicationScoped
public class PageSessions {

    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final AccessTokens accessTokens;

    PageSessions(SignIn signIn, Sessions sessions, SessionCookie cookie, AccessTokens accessTokens) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.accessTokens = accessTokens;
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

    /** The session that the cookie names, proven by its signature alone; it may have ended. */
    Optional<String> claimed(RoutingContext context) {
        return cookie.read(context)
                .flatMap(token -> accessTokens.verify(AccessTokens.Use.COOKIE, token))
                .map(AccessTokens.Claim::sessionId);
    }
}
