package io.pledgedesk.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Puts the request's id into every line that is logged while it is handled. */
class RequestLog {

    @ServerRequestFilter(preMatching = true)
    void mark(ContainerRequestContext request, RoutingContext context) {
        MDC.put("requestId", Requests.id(context));
    }
}
