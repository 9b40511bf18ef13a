package io.pledgedesk.web;

import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Listener;
import io.pledgedesk.kernel.Speech;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** In which language somebody is answered: as they chose, else as their browser asks, else as the desk speaks. */
@ApplicationScoped
class ReaderLanguage {

    private final Listener listener;
    private final Speech speech;

    ReaderLanguage(Listener listener, Speech speech) {
        this.listener = listener;
        this.speech = speech;
    }

    @ServerRequestFilter(preMatching = true)
    void hear(RoutingContext context) {
        listener.reads(of(context));
    }

    Language of(RoutingContext context) {
        Cookie chosen = context.request().getCookie(Look.LANGUAGE_COOKIE);
        return Language.of(chosen == null ? null : chosen.getValue())
                .or(() -> Language.wanted(context.request().getHeader("Accept-Language")))
                .orElseGet(speech::ofTheDesk);
    }
}
