package io.pledgedesk.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Security headers on every response: pages, fragments, files, errors. */
@ApplicationScoped
class ResponseHeaders {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                    + "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
                    + "frame-ancestors 'none'";

    private final EmbedOrigins embedding;

    ResponseHeaders(EmbedOrigins embedding) {
        this.embedding = embedding;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, 1000);
    }

    private void add(RoutingContext context) {
        String path = context.normalizedPath();
        MultiMap headers = context.response().headers();
        headers.set(Requests.HEADER, Requests.id(context));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        frame(headers, path);
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        String caching = cacheControl(path, context.request().query());
        headers.set("Cache-Control", caching);
        if (caching.startsWith("public")) {
            headers.set("Vary", "Accept-Encoding");
        }
        context.next();
    }

    private void frame(MultiMap headers, String path) {
        if (embedding.isRoute(path)) {
            headers.set(
                    "Content-Security-Policy",
                    CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", "frame-ancestors " + embedding.list()));
            return;
        }
        headers.set("X-Frame-Options", "DENY");
        if (!path.startsWith("/q/swagger-ui") && !path.startsWith("/q/dev-ui")) {
            headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        }
    }

    /** Vendored files carry their version in the name, our own in the query. */
    private static String cacheControl(String path, String query) {
        if (path.startsWith("/vendor/") || (path.startsWith("/assets/") && query != null && query.startsWith("v="))) {
            return "public, max-age=31536000, immutable";
        }
        return path.startsWith("/assets/") ? "public, max-age=3600" : "no-store";
    }
}
