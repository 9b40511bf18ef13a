package io.pledgedesk.web;

import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Speech;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** Writes a failure as problem+json below {@code /api} and {@code /q}, as a helpful page elsewhere. */
@ApplicationScoped
class FailureResponses {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance error(FailurePage page);
    }

    private final PledgeSettings settings;
    private final Speech speech;
    private final Clock clock;

    FailureResponses(PledgeSettings settings, Speech speech, Clock clock) {
        this.speech = speech;
        this.settings = settings;
        this.clock = clock;
    }

    Response respond(Failure failure, RoutingContext context) {
        String path = context.normalizedPath();
        Response.ResponseBuilder response = Response.status(failure.status());
        if (failure.retryAfter() != null) {
            response.header(
                    HttpHeaders.RETRY_AFTER, Math.max(1, failure.retryAfter().toSeconds()));
        }
        if (failure.status() == 401 && isForPrograms(path)) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (isForPrograms(path)) {
            return response.type(Problem.MEDIA)
                    .entity(problem(failure, path, Requests.id(context)))
                    .build();
        }
        return response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page(failure, context))
                .build();
    }

    Problem problem(Failure failure, String path, String requestId) {
        return Problem.of(failure.status(), failure.code(), failure.detail(), failure.violations(), path, requestId);
    }

    String page(Failure failure, RoutingContext context) {
        Look look = Look.of(settings.deskName(), speech.now(), context, clock.instant());
        return Templates.error(FailurePage.of(look, failure, context.normalizedPath(), Requests.id(context)))
                .render();
    }

    static boolean isForPrograms(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/q/");
    }
}
