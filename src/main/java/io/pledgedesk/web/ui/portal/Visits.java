package io.pledgedesk.web.ui.portal;

import io.pledgedesk.auth.ClientAddress;
import io.pledgedesk.auth.ServerKey;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** Tells visitors apart without knowing who they are: keyed hashes, for one day or one form. */
@ApplicationScoped
class Visits {

    private static final int MAX_TOKEN = 200;

    private final ServerKey key;
    private final ClientAddress address;
    private final RoutingContext context;
    private final Clock clock;

    Visits(ServerKey key, ClientAddress address, RoutingContext context, Clock clock) {
        this.key = key;
        this.address = address;
        this.context = context;
        this.clock = clock;
    }

    /** One browser on one day. */
    String voter() {
        String agent = context.request().getHeader(HttpHeaders.USER_AGENT);
        return hash(
                "guide-vote", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + "|" + address.get() + "|" + agent);
    }

    /** One form that somebody began to fill in. */
    String of(String formToken) {
        return hash("guide-visit", formToken);
    }

    static boolean isToken(String text) {
        return text != null && !text.isBlank() && text.length() <= MAX_TOKEN;
    }

    private String hash(String purpose, String content) {
        return HexFormat.of().formatHex(key.sign(purpose, content.getBytes(StandardCharsets.UTF_8)), 0, 32);
    }
}
