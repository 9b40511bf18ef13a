package io.pledgedesk.web.ui;

import io.pledgedesk.web.Look;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /help/preferences}: zone and theme of a visitor, kept in cookies, because there is no account to keep them in. */
@Path("/help/preferences")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class PreferencePages {

    private static final Duration KEPT = Duration.ofDays(365);
    private static final Pattern HELP_PAGE = Pattern.compile("/help(/[A-Za-z0-9_-]{1,200}){0,5}");

    private static final Pattern CITY =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance edit(PortalFrame frame, PreferencesView view);
    }

    /** @param from the page to come back to */
    record PreferencesView(String from, List<Option> zones, Field zone, List<String> themes) {}

    private final Frames frames;
    private final PortalWords words;
    private final RoutingContext context;

    PreferencePages(Frames frames, PortalWords words, RoutingContext context) {
        this.frames = frames;
        this.words = words;
        this.context = context;
    }

    @GET
    public TemplateInstance edit(@RestQuery String from) {
        PortalFrame frame = frames.portal(pageOr(from));
        Field zone = new Field("tz", "tz", words.zone(), words.zoneHint(), null, frame.zoneName(), false);
        return Templates.edit(frame, new PreferencesView(pageOr(from), zones(), zone, Look.THEMES));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestForm String tz, @RestForm String theme, @RestForm String from) {
        if (tz != null && ZoneId.getAvailableZoneIds().contains(tz)) {
            remember(Frames.ZONE_COOKIE, tz);
        }
        if (theme != null && Look.THEMES.contains(theme)) {
            remember(Look.THEME_COOKIE, theme);
        }
        return Pages.seeOther(pageOr(from));
    }

    private void remember(String name, String value) {
        context.response()
                .addCookie(Cookie.cookie(name, value)
                        .setPath("/")
                        .setMaxAge(KEPT.toSeconds())
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(context.request().isSSL()));
    }

    private static String pageOr(String from) {
        return from != null && HELP_PAGE.matcher(from).matches() ? from : "/help";
    }

    /** Regions with a city, and UTC; the old names of countries confuse more than they help. */
    private static List<Option> zones() {
        Stream<String> cities = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> CITY.matcher(id).lookingAt())
                .sorted();
        return Stream.concat(cities, Stream.of("UTC"))
                .map(id -> new Option(id, id.replace('_', ' ')))
                .toList();
    }
}
