package io.pledgedesk.auth;

import jakarta.enterprise.context.ApplicationScoped;

/** Real sessions for tests, without the cost of a password. Tests use it through {@code TestPeople}. */
@ApplicationScoped
public class TestSignIn {

    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Admissions admissions;

    TestSignIn(Sessions sessions, AccessTokens tokens, Admissions admissions) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.admissions = admissions;
    }

    /** As two seconds later. */
    public void forget() {
        admissions.forgetAfterCommit();
    }

    public String bearer(long personId) {
        return tokens.issue(AccessTokens.Use.BEARER, personId, sessions.open(personId, false).id);
    }

    public String cookie(long personId) {
        return tokens.issue(AccessTokens.Use.COOKIE, personId, sessions.open(personId, true).id);
    }
}
