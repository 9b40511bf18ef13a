package io.pledgedesk.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Says whether what a request brings is good now: the signature, the session's row, the person. */
@ApplicationScoped
class Doorkeeper {

    private final AccessTokens accessTokens;
    private final PersonalTokens personalTokens;
    private final Sessions sessions;
    private final Viewers viewers;
    private final Admissions admissions;

    Doorkeeper(
            AccessTokens accessTokens,
            PersonalTokens personalTokens,
            Sessions sessions,
            Viewers viewers,
            Admissions admissions) {
        this.accessTokens = accessTokens;
        this.personalTokens = personalTokens;
        this.sessions = sessions;
        this.viewers = viewers;
        this.admissions = admissions;
    }

    static boolean isPersonal(String token) {
        return token.startsWith(PersonalTokens.PREFIX);
    }

    /** What a bearer token or a cookie claims, proven by its signature alone. */
    Optional<AccessTokens.Claim> claim(AccessTokens.Use use, String token) {
        return accessTokens.verify(use, token);
    }

    /** What was found within the last two seconds. */
    Optional<Admission> remembered(String key) {
        return admissions.find(key);
    }

    @Transactional
    Optional<Admission> admit(AccessTokens.Claim claim) {
        Optional<Admission> admission = sessions.seen(claim.sessionId())
                .filter(session -> session.personId == claim.personId())
                .flatMap(session -> viewers.find(session.personId))
                .map(viewer -> new Admission(viewer, claim.sessionId()));
        admission.ifPresent(found -> admissions.remember(claim.sessionId(), found));
        return admission;
    }

    @Transactional
    Optional<Admission> admitPersonal(String token) {
        Optional<Admission> admission =
                personalTokens.used(token).flatMap(viewers::find).map(viewer -> new Admission(viewer, null));
        admission.ifPresent(found -> admissions.remember(token, found));
        return admission;
    }
}
