package io.pledgedesk.web.ui;

import io.pledgedesk.auth.CsrfToken;
import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.incident.Incidents;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.notification.Notifications;
import io.pledgedesk.web.Look;
import io.pledgedesk.web.ui.words.TimeWords;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Makes what stands around a page, for the request that is being handled. */
@RequestScoped
public class Frames {

    /** Holds the visitor's zone, a region's name. */
    public static final String ZONE_COOKIE = "tz";

    private final PledgeSettings settings;
    private final CurrentViewer viewer;
    private final RoutingContext context;
    private final CsrfToken csrf;
    private final DeskNav nav;
    private final TimeWords timeWords;
    private final DeskZone deskZone;
    private final Flash flash;
    private final LiveStreams streams;
    private final Notifications notifications;
    private final BrowserChoices choices;
    private final Incidents incidents;
    private final Speech speech;
    private final Clock clock;

    Frames(
            PledgeSettings settings,
            CurrentViewer viewer,
            RoutingContext context,
            CsrfToken csrf,
            DeskNav nav,
            TimeWords timeWords,
            DeskZone deskZone,
            Flash flash,
            LiveStreams streams,
            Notifications notifications,
            BrowserChoices choices,
            Incidents incidents,
            Speech speech,
            Clock clock) {
        this.speech = speech;
        this.settings = settings;
        this.viewer = viewer;
        this.context = context;
        this.csrf = csrf;
        this.nav = nav;
        this.timeWords = timeWords;
        this.deskZone = deskZone;
        this.flash = flash;
        this.streams = streams;
        this.notifications = notifications;
        this.choices = choices;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** @param current the {@code href} of the navigation entry to mark; null for none */
    public DeskFrame desk(String current) {
        Viewer agent = viewer.get();
        choices.follow(agent);
        Look look = look();
        String stream = DeskStream.address(streams.known());
        return new DeskFrame(
                look,
                Avatar.of(agent.id(), agent.name()),
                times(look),
                csrf(),
                nav.sections(agent),
                nav.foot(agent),
                current,
                notifications.unread(agent),
                false,
                isPart() ? null : flash.take().orElse(null),
                agent.is(Role.AGENT),
                stream);
    }

    /** A script asks for a part of a page: what there is to say waits for the next whole one. */
    private boolean isPart() {
        return context.request().getHeader("HX-Request") != null;
    }

    /** A page whose own address is the one asked for. */
    public PortalFrame portal() {
        return portal(context.normalizedPath());
    }

    /** @param current the address by which this page can be loaded again */
    public PortalFrame portal(String current) {
        Look look = look();
        Times times = times(look);
        PortalFrame.IncidentLine incident = incidents
                .current()
                .map(now -> new PortalFrame.IncidentLine(now.message(), times.brief(now.startedAt())))
                .orElse(null);
        return new PortalFrame(look, times, csrf(), current, incident);
    }

    /** For pages without navigation: sign-in, set-up. */
    public Look look() {
        return Look.of(settings.deskName(), speech.now(), context, clock.instant());
    }

    /** The token for a form. */
    public String csrf() {
        return csrf.of(context);
    }

    /** How the reader of this request reads times. */
    public Times times() {
        return times(look());
    }

    private Times times(Look look) {
        Instant now = look.now();
        return new Times(zone(), look.language(), now, timeWords);
    }

    /** What the visitor chose or the browser said; else that of the desk's first calendar. */
    private ZoneId zone() {
        Cookie cookie = context.request().getCookie(ZONE_COOKIE);
        return Optional.ofNullable(cookie)
                .flatMap(chosen -> zoneNamed(chosen.getValue()))
                .orElseGet(deskZone::get);
    }

    /** The zone of a region's name ({@code Europe/Berlin}); anything else is not taken. */
    private static Optional<ZoneId> zoneNamed(String name) {
        String id = name.replace("%2F", "/");
        return ZoneId.getAvailableZoneIds().contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }
}
