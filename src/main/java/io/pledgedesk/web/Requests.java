package io.pledgedesk.web;

import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The id of a request, for logs, problems and the header {@code X-Request-Id}. */
public final class Requests {

    static final String HEADER = "X-Request-Id";

    private static final String KEY = "pledge.requestId";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Requests() {}

    public static String id(RoutingContext context) {
        String id = context.get(KEY);
        if (id == null) {
            byte[] bytes = new byte[8];
            RANDOM.nextBytes(bytes);
            id = HexFormat.of().formatHex(bytes);
            context.put(KEY, id);
        }
        return id;
    }
}
