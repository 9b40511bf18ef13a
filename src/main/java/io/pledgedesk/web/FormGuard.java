package io.pledgedesk.web;

import io.pledgedesk.auth.CsrfToken;
import io.pledgedesk.auth.CurrentViewer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Lets a change happen only by a form of ours: it comes from our own pages and carries the token of {@link CsrfToken}. Requests
 * with an {@code Authorization} header need none, since no browser sends one unasked; nor do calls of the API that no cookie
 * signs in. Embedded forms come without cookies and act in nobody's name, so they have no token either.
 */
class FormGuard {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final CsrfToken token;
    private final CurrentViewer viewer;
    private final Origins origins;
    private final FormAgain again;
    private final EmbedOrigins embedding;

    FormGuard(CsrfToken token, CurrentViewer viewer, Origins origins, FormAgain again, EmbedOrigins embedding) {
        this.token = token;
        this.viewer = viewer;
        this.origins = origins;
        this.again = again;
        this.embedding = embedding;
    }

    @ServerRequestFilter
    @WithFormRead
    Optional<Response> guard(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        if (!needsProof(context)) {
            return Optional.empty();
        }
        if (!origins.isOurs(context.request())) {
            return Optional.of(again.foreign(context));
        }
        if (embedding.isRoute(context.normalizedPath())) {
            return Optional.empty();
        }
        var form = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return token.isGood(context, sentToken(form, context))
                ? Optional.empty()
                : Optional.of(again.outdated(context, form.getFormData()));
    }

    private boolean needsProof(RoutingContext context) {
        if (SAFE.contains(context.request().method())
                || context.request().getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return false;
        }
        return !FailureResponses.isForPrograms(context.normalizedPath())
                || viewer.find().isPresent();
    }

    private static String sentToken(ResteasyReactiveRequestContext form, RoutingContext context) {
        String header = context.request().getHeader(CsrfToken.HEADER);
        if (header != null || form.getFormData() == null) {
            return header;
        }
        var field = form.getFormData().getFirst(CsrfToken.FIELD);
        return field == null || field.isFileItem() ? null : field.getValue();
    }
}
