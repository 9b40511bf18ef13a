package io.pledgedesk.web;

import io.pledgedesk.kernel.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** JSON bodies end at 1 MiB; the server's own limit is higher, for attachments and imports. */
class JsonBodyLimit {

    static final int MAX_BYTES = 1 << 20;

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        boolean json = type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
        if (json && request.getLength() > MAX_BYTES) {
            throw new Refusal.TooLarge("A JSON body may have 1 MiB.");
        }
    }
}
