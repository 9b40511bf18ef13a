package io.pledgedesk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Speech;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Answers what fails before a resource is reached: bodies over the limit, refused sign-ins, unknown routes. */
@ApplicationScoped
class RouteFailures {

    private static final Logger LOG = Logger.getLogger(RouteFailures.class);

    private final FailureResponses responses;
    private final ReaderLanguage reader;
    private final Speech speech;
    private final ObjectMapper json;

    RouteFailures(FailureResponses responses, ReaderLanguage reader, Speech speech, ObjectMapper json) {
        this.reader = reader;
        this.speech = speech;
        this.responses = responses;
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE - 1).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            context.next();
            return;
        }
        Failure failure = failureOf(context);
        String path = context.normalizedPath();
        context.response().setStatusCode(failure.status());
        if (failure.status() >= 500) {
            LOG.errorf(context.failure(), "%s %s failed", context.request().method(), path);
        }
        try {
            if (FailureResponses.isForPrograms(path)) {
                context.response().putHeader("Content-Type", Problem.MEDIA_TYPE);
                context.end(json.writeValueAsString(responses.problem(failure, path, Requests.id(context))));
            } else {
                context.response().putHeader("Content-Type", "text/html;charset=UTF-8");
                context.end(speech.in(reader.of(context), () -> responses.page(failure, context)));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Failure failureOf(RoutingContext context) {
        if (context.failure() instanceof Refusal refusal) {
            return Failure.of(refusal);
        }
        int status = context.statusCode();
        if (context.failure() instanceof io.quarkus.security.UnauthorizedException
                || context.failure() instanceof io.quarkus.security.AuthenticationFailedException) {
            status = 401;
        }
        if (context.failure() instanceof io.quarkus.security.ForbiddenException) {
            status = 403;
        }
        return Failure.plain(status < 400 ? 500 : status);
    }
}
