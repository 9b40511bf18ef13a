package io.pledgedesk.web.ui;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** What a person chose for this browser; scripts may read and change it, so these cookies are no secret. */
@RequestScoped
class BrowserChoices {

    private static final Duration KEPT = Duration.ofDays(365);

    private final RoutingContext context;

    BrowserChoices(RoutingContext context) {
        this.context = context;
    }

    /** Keeps a value that is among the allowed ones; anything else changes nothing. */
    void remember(String cookie, String value, List<String> allowed) {
        if (allowed.contains(value)) {
            write(cookie, value);
        }
    }

    void rememberZone(String zone) {
        if (zone != null && ZoneId.getAvailableZoneIds().contains(zone)) {
            write(Frames.ZONE_COOKIE, zone);
        }
    }

    private void write(String name, String value) {
        context.response()
                .addCookie(Cookie.cookie(name, value)
                        .setPath("/")
                        .setMaxAge(KEPT.toSeconds())
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(context.request().isSSL()));
    }

    /** Regions with a city; the old abbreviations confuse more than they help. */
    static List<Option> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(id -> new Option(id, id.replace('_', ' ')))
                .toList();
    }
}
