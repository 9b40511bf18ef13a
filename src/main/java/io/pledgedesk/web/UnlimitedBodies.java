package io.pledgedesk.web;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Imports are read line by line and may be of any length: the server's limit on bodies, which holds for every other
 * address, is lifted for them. The server knows no exceptions, so the length is hidden from it while it checks.
 */
@ApplicationScoped
class UnlimitedBodies {

    private static final String PATHS = "/api/v1/imports/*";
    private static final String LENGTH = "pledge.contentLength";

    void register(@Observes Router router) {
        before(router.post(PATHS));
        after(router.post(PATHS));
    }

    private static void before(Route route) {
        route.order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(context -> {
            MultiMap headers = context.request().headers();
            context.put(LENGTH, headers.get(HttpHeaders.CONTENT_LENGTH));
            headers.remove(HttpHeaders.CONTENT_LENGTH);
            context.next();
        });
    }

    private static void after(Route route) {
        route.order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(UnlimitedBodies::lift);
    }

    private static void lift(RoutingContext context) {
        String length = context.remove(LENGTH);
        if (length != null) {
            context.request().headers().set(HttpHeaders.CONTENT_LENGTH, length);
        }
        context.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        context.next();
    }
}
