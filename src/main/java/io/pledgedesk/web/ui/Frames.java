package io.pledgedesk.web.ui;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.web.Look;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** Makes what stands around a page, for the request that is being handled. */
@RequestScoped
class Frames {

    static final String ZONE_COOKIE = "tz";
    static final ZoneId DEFAULT_ZONE = ZoneId.of("Europe/Berlin");

    private final PledgeSettings settings;
    private final CurrentViewer viewer;
    private final RoutingContext context;
    private final DeskNav nav;
    private final TimeWords timeWords;
    private final Clock clock;

    Frames(
            PledgeSettings settings,
            CurrentViewer viewer,
            RoutingContext context,
            DeskNav nav,
            TimeWords timeWords,
            Clock clock) {
        this.settings = settings;
        this.viewer = viewer;
        this.context = context;
        this.nav = nav;
        this.timeWords = timeWords;
        this.clock = clock;
    }

    /** @param current the {@code href} of the navigation entry to mark; null for none */
    DeskFrame desk(String current) {
        Viewer agent = viewer.get();
        Look look = look();
        return new DeskFrame(
                look,
                Avatar.of(agent.id(), agent.name()),
                times(look),
                csrf(),
                nav.sections(agent),
                nav.foot(agent),
                current,
                0,
                false);
    }

    PortalFrame portal() {
        Look look = look();
        return new PortalFrame(look, times(look), csrf(), context.normalizedPath());
    }

    /** For pages without navigation: sign-in, set-up. */
    Look look() {
        return Look.of(settings.deskName(), context, clock.instant());
    }

    /** The token for a form; empty while nobody is signed in. */
    String csrf() {
        return "";
    }

    private Times times(Look look) {
        Instant now = look.now();
        return new Times(zone(), Locale.forLanguageTag(look.lang()), now, timeWords);
    }

    private ZoneId zone() {
        Cookie cookie = context.request().getCookie(ZONE_COOKIE);
        return cookie == null ? DEFAULT_ZONE : zoneOr(cookie.getValue(), DEFAULT_ZONE);
    }

    /** The zone of a region's name ({@code Europe/Berlin}); anything else is not taken. */
    static ZoneId zoneOr(String name, ZoneId other) {
        String id = name.replace("%2F", "/");
        try {
            return ZoneId.getAvailableZoneIds().contains(id) ? ZoneId.of(id) : other;
        } catch (DateTimeException e) {
            return other;
        }
    }
}
