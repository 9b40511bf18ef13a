package io.pledgedesk.auth;

import io.pledgedesk.kernel.PledgeSettings;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The cookies of pages: HttpOnly, of this site only, and with TLS bound to this host. */
@ApplicationScoped
public class SessionCookie {

    private static final Logger LOG = Logger.getLogger(SessionCookie.class);

    private final boolean secure;
    private final String baseUrl;

    SessionCookie(PledgeSettings settings) {
        this.baseUrl = settings.baseUrl();
        this.secure = baseUrl.startsWith("https://");
    }

    void warn(@Observes StartupEvent start) {
        if (!secure) {
            LOG.infof("Cookies go without Secure because the public address is %s. Use https for others.", baseUrl);
        }
    }

    /** The session's token as the request brought it. */
    Optional<String> read(RoutingContext context) {
        return read(context, "pledge");
    }

    void write(RoutingContext context, String token) {
        write(context, "pledge", token);
    }

    void clear(RoutingContext context) {
        context.response().addCookie(cookie("pledge", "").setMaxAge(0));
    }

    /** @param name of another cookie of ours, without the prefix that TLS adds */
    public Optional<String> read(RoutingContext context, String name) {
        Cookie cookie = context.request().getCookie(fullName(name));
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    public void write(RoutingContext context, String name, String value) {
        context.response().addCookie(cookie(name, value));
    }

    private Cookie cookie(String name, String value) {
        return Cookie.cookie(fullName(name), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX);
    }

    private String fullName(String name) {
        return secure ? "__Host-" + name : name;
    }
}
