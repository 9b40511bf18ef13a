package io.pledgedesk.web.ui.ticket;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.List;

/** How long a reply can be taken back, as chosen for this browser. */
@RequestScoped
public class UndoDelay {

    public static final String COOKIE = "undo";

    /** Seconds, the default first. */
    public static final List<String> CHOICES = List.of("10", "5", "30", "0");

    private final RoutingContext context;

    UndoDelay(RoutingContext context) {
        this.context = context;
    }

    public String chosen() {
        Cookie cookie = context.request().getCookie(COOKIE);
        return cookie != null && CHOICES.contains(cookie.getValue()) ? cookie.getValue() : CHOICES.get(0);
    }

    Duration length() {
        return Duration.ofSeconds(Long.parseLong(chosen()));
    }
}
