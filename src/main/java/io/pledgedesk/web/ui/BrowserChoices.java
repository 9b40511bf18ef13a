package io.pledgedesk.web.ui;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a person chose for this browser; scripts may read and change it, so these cookies are no secret. */
@RequestScoped
public class BrowserChoices {

    private static final Duration KEPT = Duration.ofDays(365);

    private static final Pattern CITY =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/");

    private final RoutingContext context;

    BrowserChoices(RoutingContext context) {
        this.context = context;
    }

    /** Keeps a value that is among the allowed ones; anything else changes nothing. */
    public void remember(String cookie, String value, List<String> allowed) {
        if (value != null && allowed.contains(value)) {
            write(cookie, value);
        }
    }

    /** Keeps the name of a region; anything else changes nothing. */
    public void rememberZone(String zone) {
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

    /** Regions with a city, and UTC; the old names of countries confuse more than they help. */
    public static List<Option> zones() {
        Stream<String> cities = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> CITY.matcher(id).lookingAt())
                .sorted();
        return Stream.concat(cities, Stream.of("UTC"))
                .map(id -> new Option(id, id.replace('_', ' ')))
                .toList();
    }
}
