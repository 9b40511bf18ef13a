package io.pledgedesk.web;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends somebody who is not signed in to the sign-in page and back; what was typed into a form comes along. */
@ApplicationScoped
class SignInDetour {

    private static final long MAX_FORM_BYTES = 2 << 20;

    private final FailureResponses responses;
    private final FormAgain again;

    SignInDetour(FailureResponses responses, FormAgain again) {
        this.responses = responses;
        this.again = again;
    }

    Uni<Response> answer(Failure failure, RoutingContext context) {
        HttpServerRequest request = context.request();
        if (FailureResponses.isForPrograms(context.normalizedPath()) || isStream(request)) {
            return Uni.createFrom().item(responses.respond(failure, context));
        }
        if (request.getHeader("HX-Request") != null) {
            return Uni.createFrom()
                    .item(Response.fromResponse(responses.respond(failure, context))
                            .header("HX-Redirect", "/sign-in")
                            .build());
        }
        if (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) {
            String next = URLEncoder.encode(request.uri(), StandardCharsets.UTF_8);
            return Uni.createFrom()
                    .item(Response.seeOther(URI.create("/sign-in?next=" + next)).build());
        }
        return isForm(request) && !request.isEnded()
                ? withForm(context)
                : Uni.createFrom().item(responses.respond(failure, context));
    }

    /** The refusal came before anybody had read the body. */
    private Uni<Response> withForm(RoutingContext context) {
        HttpServerRequest request = context.request();
        Uni<MultiMap> form = Uni.createFrom().emitter(read -> {
            request.setExpectMultipart(true);
            request.exceptionHandler(read::fail);
            request.endHandler(end -> read.complete(request.formAttributes()));
            request.resume();
        });
        return form.emitOn(Infrastructure.getDefaultWorkerPool()).map(typed -> again.signedOut(context, typed));
    }

    private static boolean isStream(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/event-stream");
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        String length = request.getHeader("Content-Length");
        return type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && length != null
                && length.length() <= 9
                && Long.parseLong(length) <= MAX_FORM_BYTES;
    }
}
