package io.pledgedesk.web;

import io.pledgedesk.kernel.Language;
import io.pledgedesk.people.Preferences;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;

/**
 * How a page looks to this browser, known before the first byte is written: kept in cookies, needs no session.
 *
 * @param deskName the name of the desk
 * @param language of the page
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param density {@code comfortable} or {@code compact}
 * @param shortcuts {@code on} or {@code off}: single-key shortcuts (WCAG 2.1.4)
 * @param now the server's time, in UTC, from which scripts count
 */
public record Look(String deskName, Language language, String theme, String density, String shortcuts, Instant now) {

    public static final String LANGUAGE_COOKIE = Preferences.LANGUAGE;
    public static final String THEME_COOKIE = "theme";
    public static final String DENSITY_COOKIE = "density";
    public static final String SHORTCUTS_COOKIE = "shortcuts";

    /** The allowed values of each cookie, the default first. */
    public static final List<String> THEMES = List.of("auto", "light", "dark");

    public static final List<String> DENSITIES = List.of("comfortable", "compact");
    public static final List<String> SHORTCUTS = List.of("on", "off");

    public static Look of(String deskName, Language language, RoutingContext context, Instant now) {
        return new Look(
                deskName,
                language,
                choice(context, THEME_COOKIE, THEMES),
                choice(context, DENSITY_COOKIE, DENSITIES),
                choice(context, SHORTCUTS_COOKIE, SHORTCUTS),
                now);
    }

    /** As HTML has it: {@code en}. */
    public String lang() {
        return language.code();
    }

    /** {@code ltr} or {@code rtl}. */
    public String dir() {
        return language.direction();
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
