package io.pledgedesk.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;

/**
 * How a page looks to this browser, known before the first byte is written: kept in cookies, needs no session.
 *
 * @param deskName the name of the desk
 * @param lang the language of the page
 * @param dir {@code ltr} or {@code rtl}
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param density {@code comfortable} or {@code compact}
 * @param shortcuts {@code on} or {@code off}: single-key shortcuts (WCAG 2.1.4)
 * @param now the server's time, in UTC, from which scripts count
 */
public record Look(
        String deskName, String lang, String dir, String theme, String density, String shortcuts, Instant now) {

    public static final String THEME_COOKIE = "theme";
    public static final String DENSITY_COOKIE = "density";
    public static final String SHORTCUTS_COOKIE = "shortcuts";

    /** The allowed values of each cookie, the default first. */
    public static final List<String> THEMES = List.of("auto", "light", "dark");

    public static final List<String> DENSITIES = List.of("comfortable", "compact");
    public static final List<String> SHORTCUTS = List.of("on", "off");

    public static Look of(String deskName, RoutingContext context, Instant now) {
        return new Look(
                deskName,
                "en",
                "ltr",
                choice(context, THEME_COOKIE, THEMES),
                choice(context, DENSITY_COOKIE, DENSITIES),
                choice(context, SHORTCUTS_COOKIE, SHORTCUTS),
                now);
    }

    /** Milliseconds since 1970-01-01T00:00Z. */
    public long nowMillis() {
        return now.toEpochMilli();
    }

    private static String choice(RoutingContext context, String name, List<String> allowed) {
        Cookie cookie = context.request().getCookie(name);
        return cookie != null && allowed.contains(cookie.getValue()) ? cookie.getValue() : allowed.get(0);
    }
}
