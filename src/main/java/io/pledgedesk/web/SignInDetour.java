package io.pledgedesk.web;

import io.pledgedesk.kernel.Speech;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends somebody who is not signed in to the sign-in page and back; what was typed into a form comes along. */
@ApplicationScoped
class SignInDetour {

    private static final long MAX_FORM_BYTES = 2 << 20;

    /** Its files are read past, not kept. */
    private static final long MAX_MULTIPART_BYTES = 64 << 20;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance signedOut();
    }

    private final FailureResponses responses;
    private final FormAgain again;
    private final ReaderLanguage reader;
    private final Speech speech;

    SignInDetour(FailureResponses responses, FormAgain again, ReaderLanguage reader, Speech speech) {
        this.reader = reader;
        this.speech = speech;
        this.responses = responses;
        this.again = again;
    }

    Uni<Response> answer(Failure failure, RoutingContext context) {
        HttpServerRequest request = context.request();
        if (FailureResponses.isForPrograms(context.normalizedPath()) || isStream(request)) {
            return Uni.createFrom().item(responses.respond(failure, context));
        }
        if (request.getHeader("HX-Request") != null) {
            return Uni.createFrom().item(stay());
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

    /** A script asked for a part of a page: the page stays, for something may be typed into it, and says what to do. */
    private static Response stay() {
        return Response.status(401)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("HX-Retarget", "#toasts")
                .header("HX-Reswap", "innerHTML")
                .entity(Templates.signedOut().render())
                .build();
    }

    /** The refusal came before anybody had read the body. */
    private Uni<Response> withForm(RoutingContext context) {
        HttpServerRequest request = context.request();
        AtomicBoolean files = new AtomicBoolean();
        Uni<MultiMap> form = Uni.createFrom().emitter(read -> {
            request.setExpectMultipart(true);
            request.uploadHandler(file -> {
                files.compareAndSet(false, !file.filename().isEmpty());
                file.handler(dropped -> {});
            });
            request.exceptionHandler(read::fail);
            request.endHandler(end -> read.complete(request.formAttributes()));
            request.resume();
        });
        return form.emitOn(Infrastructure.getDefaultWorkerPool())
                .map(typed -> speech.in(reader.of(context), () -> again.signedOut(context, typed, files.get())));
    }

    private static boolean isStream(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/event-stream");
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = String.valueOf(request.getHeader("Content-Type"));
        String length = String.valueOf(request.getHeader("Content-Length"));
        if (!length.matches("[0-9]{1,9}")) {
            return false;
        }
        return type.startsWith("application/x-www-form-urlencoded")
                ? Long.parseLong(length) <= MAX_FORM_BYTES
                : type.startsWith("multipart/form-data") && Long.parseLong(length) <= MAX_MULTIPART_BYTES;
    }
}
