package io.pledgedesk.auth;

import io.pledgedesk.kernel.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The viewer of the request that is being handled. */
@RequestScoped
public class CurrentViewer {

    /** The attribute of the security identity that carries the {@link Viewer}. */
    public static final String ATTRIBUTE = "pledge.viewer";

    /** The attribute of the security identity that carries the id of the session; absent for personal access tokens. */
    static final String SESSION = "pledge.session";

    private final SecurityIdentity identity;

    CurrentViewer(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Optional<Viewer> find() {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }

    /** The id of the session that the request belongs to; empty for personal access tokens. */
    public Optional<String> sessionId() {
        return Optional.ofNullable(identity.getAttribute(SESSION));
    }

    /** @throws Refusal.Unauthenticated when nobody is signed in */
    public Viewer get() {
        return find().orElseThrow(() -> new Refusal.Unauthenticated("Please sign in."));
    }
}
