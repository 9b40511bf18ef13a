package io.pledgedesk.web.ui;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Listener;
import io.pledgedesk.people.Preferences;
import io.pledgedesk.web.Look;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a person chose, in cookies of the browser; scripts may read and change them, so they are no secret. What staff choose
 * is kept for other browsers as well.
 */
@RequestScoped
public class BrowserChoices {

    private static final Duration KEPT = Duration.ofDays(365);

    private static final Pattern CITY =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/");

    /** Whose choices this browser holds. */
    private static final String OWNER_COOKIE = "chosen-by";

    private final RoutingContext context;
    private final CurrentViewer viewer;
    private final Preferences preferences;
    private final Listener listener;

    BrowserChoices(RoutingContext context, CurrentViewer viewer, Preferences preferences, Listener listener) {
        this.listener = listener;
        this.context = context;
        this.viewer = viewer;
        this.preferences = preferences;
    }

    /** What an agent chose elsewhere holds in this browser as well, from the first page on. */
    void follow(Viewer agent) {
        String owner = Ids.text(agent.id());
        Cookie known = context.request().getCookie(OWNER_COOKIE);
        if (known == null || !known.getValue().equals(owner)) {
            preferences.of(agent.id()).forEach(this::write);
            write(OWNER_COOKIE, owner);
        }
    }

    /** Keeps a value that is among the allowed ones; anything else changes nothing. */
    public void remember(String cookie, String value, List<String> allowed) {
        if (value != null && allowed.contains(value)) {
            keep(cookie, value);
        }
    }

    /** Keeps the name of a region; anything else changes nothing. */
    public void rememberZone(String zone) {
        if (zone != null && ZoneId.getAvailableZoneIds().contains(zone)) {
            keep(Frames.ZONE_COOKIE, zone);
        }
    }

    /** Keeps a language that Pledge speaks, and goes on in it; anything else changes nothing. */
    public void rememberLanguage(String code) {
        remember(Look.LANGUAGE_COOKIE, code, Language.codes());
    }

    private void keep(String name, String value) {
        viewer.find().filter(Viewer::isStaff).ifPresent(agent -> preferences.keep(agent.id(), name, value));
        write(name, value);
    }

    private void write(String name, String value) {
        if (name.equals(Look.LANGUAGE_COOKIE)) {
            Language.of(value).ifPresent(listener::reads);
        }
        context.response()
                .addCookie(Cookie.cookie(name, value)
                        .setPath("/")
                        .setMaxAge(KEPT.toSeconds())
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(context.request().isSSL()));
    }

    /** Each by the name that its speakers give it. */
    public static List<Option> languages() {
        return Arrays.stream(Language.values())
                .map(language -> new Option(language.code(), language.ownName()))
                .toList();
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
