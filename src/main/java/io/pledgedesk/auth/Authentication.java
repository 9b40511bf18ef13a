package io.pledgedesk.auth;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Who sends a request: by a bearer token (signed, or an agent's personal one), else by the cookie. A bad bearer token is
 * refused; a bad cookie counts as none, so that it never breaks a public page. Runs only where somebody asks who it is.
 */
@ApplicationScoped
class Authentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";
    private static final Duration COOKIE_RENEWED_AFTER = Duration.ofMinutes(5);

    private final Doorkeeper doorkeeper;
    private final AccessTokens accessTokens;
    private final SessionCookie cookie;
    private final RequestRates rates;
    private final BlockingSecurityExecutor blocking;
    private final Instance<ProgramTokens> programs;
    private final Clock clock;

    Authentication(
            Doorkeeper doorkeeper,
            AccessTokens accessTokens,
            SessionCookie cookie,
            RequestRates rates,
            BlockingSecurityExecutor blocking,
            @Any Instance<ProgramTokens> programs,
            Clock clock) {
        this.doorkeeper = doorkeeper;
        this.accessTokens = accessTokens;
        this.cookie = cookie;
        this.rates = rates;
        this.blocking = blocking;
        this.programs = programs;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager unused) {
        String header = context.request().getHeader("Authorization");
        if (header != null) {
            return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? byBearer(header.substring(BEARER.length()).strip())
                    : refused();
        }
        return cookie.read(context).map(token -> byCookie(context, token)).orElseGet(Authentication::nobody);
    }

    private Uni<SecurityIdentity> byBearer(String token) {
        if (Doorkeeper.isPersonal(token)) {
            return admission(token, () -> doorkeeper.admitPersonal(token)).chain(this::requireIdentity);
        }
        Optional<ProgramTokens> program = programs.stream()
                .filter(tokens -> token.startsWith(tokens.prefix()))
                .findFirst();
        if (program.isPresent()) {
            return byProgram(program.get(), token);
        }
        return doorkeeper
                .claim(AccessTokens.Use.BEARER, token)
                .map(claim -> admission(claim.sessionId(), () -> doorkeeper.admit(claim))
                        .chain(this::requireIdentity))
                .orElseGet(Authentication::refused);
    }

    /** A program has a name and one role, and is nobody's viewer. */
    private Uni<SecurityIdentity> byProgram(ProgramTokens tokens, String token) {
        return blocking.executeBlocking(() -> tokens.holderOf(token)).map(holder -> QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(holder.orElseThrow(AuthenticationFailedException::new)))
                .addRole(tokens.role())
                .build());
    }

    private Uni<SecurityIdentity> byCookie(RoutingContext context, String token) {
        Optional<AccessTokens.Claim> known = doorkeeper.claim(AccessTokens.Use.COOKIE, token);
        if (known.isEmpty()) {
            return nobody();
        }
        AccessTokens.Claim claim = known.get();
        return admission(claim.sessionId(), () -> doorkeeper.admit(claim)).chain(found -> {
            if (found.isEmpty()) {
                return nobody();
            }
            renew(context, claim);
            return identity(found.get());
        });
    }

    private Uni<Optional<Admission>> admission(String key, Supplier<Optional<Admission>> lookUp) {
        Optional<Admission> remembered = doorkeeper.remembered(key);
        return remembered.isPresent() ? Uni.createFrom().item(remembered) : blocking.executeBlocking(lookUp);
    }

    private void renew(RoutingContext context, AccessTokens.Claim claim) {
        boolean old = !Instant.now(clock).isBefore(claim.issuedAt().plus(COOKIE_RENEWED_AFTER));
        if (old && !context.response().headWritten()) {
            cookie.write(context, accessTokens.issue(AccessTokens.Use.COOKIE, claim.personId(), claim.sessionId()));
        }
    }

    private Uni<SecurityIdentity> requireIdentity(Optional<Admission> admission) {
        return admission.map(this::identity).orElseGet(Authentication::refused);
    }

    private Uni<SecurityIdentity> identity(Admission admission) {
        Viewer viewer = admission.viewer();
        rates.check(viewer.id());
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(viewer.email()))
                .addRoles(viewer.roles().stream().map(Role::code).collect(Collectors.toSet()))
                .addAttribute(CurrentViewer.ATTRIBUTE, viewer);
        if (admission.sessionId() != null) {
            identity.addAttribute(CurrentViewer.SESSION, admission.sessionId());
        }
        return Uni.createFrom().item(identity.build());
    }

    private static Uni<SecurityIdentity> nobody() {
        return Uni.createFrom().nullItem();
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }
}
