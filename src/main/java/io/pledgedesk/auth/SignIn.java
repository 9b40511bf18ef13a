package io.pledgedesk.auth;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Sign-in by password. An unknown account, a wrong password and a disabled person get the same answer after the same work.
 */
@ApplicationScoped
public class SignIn {

    /**
     * What a program signs in with.
     *
     * @param expiresIn seconds until the access token is out of date
     */
    public record Grant(String accessToken, String refreshToken, long expiresIn) {}

    private final Credentials credentials;
    private final Passwords passwords;
    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Viewers viewers;
    private final RateLimits limits;
    private final ClientAddress address;

    SignIn(
            Credentials credentials,
            Passwords passwords,
            Sessions sessions,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            Viewers viewers,
            RateLimits limits,
            ClientAddress address) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.viewers = viewers;
        this.limits = limits;
        this.address = address;
    }

    /**
     * @throws Refusal.Unauthenticated
     * @throws Refusal.TooMany
     */
    public Grant forPrograms(String email, String password) {
        long personId = prove(email, password).id();
        return QuarkusTransaction.requiringNew().call(() -> grant(sessions.open(personId, false)));
    }

    /** @throws Refusal.Unauthenticated for a token that is unknown, spent or of an ended session */
    public Grant refresh(String refreshToken) {
        return QuarkusTransaction.requiringNew()
                .call(() -> refreshTokens
                        .spend(refreshToken)
                        .filter(session -> viewers.find(session.personId).isPresent())
                        .map(this::grant))
                .orElseThrow(SignIn::endedSession);
    }

    /** Ends the session of a refresh token; nothing happens when there is none. */
    public void end(String refreshToken) {
        refreshTokens.end(refreshToken);
    }

    /** Who has that password. */
    Viewer prove(String email, String password) {
        String account = Texts.email(email);
        limits.check(RateLimits.Kind.SIGN_IN_ACCOUNT, account);
        limits.check(RateLimits.Kind.SIGN_IN_ADDRESS, address.get());
        Optional<Credentials.Account> found = credentials.findByEmail(account);
        boolean matches = passwords.matches(
                password, found.map(Credentials.Account::password).orElse(null));
        Viewer viewer = found.filter(known -> matches)
                .flatMap(known -> viewers.find(known.personId()))
                .orElseThrow(() -> new Refusal.Unauthenticated("The e-mail address or the password is wrong."));
        limits.giveBack(RateLimits.Kind.SIGN_IN_ACCOUNT, account);
        limits.giveBack(RateLimits.Kind.SIGN_IN_ADDRESS, address.get());
        return viewer;
    }

    private Grant grant(Session session) {
        return new Grant(
                accessTokens.issue(AccessTokens.Use.BEARER, session.personId, session.id),
                refreshTokens.issue(session.id),
                AccessTokens.LIFE.toSeconds());
    }

    private static Refusal.Unauthenticated endedSession() {
        return new Refusal.Unauthenticated("This session has ended. Please sign in again.");
    }
}
