package io.pledgedesk.web;

import io.pledgedesk.kernel.PledgeSettings;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;

/** The sites that may show the request form inside their pages. All else of ours is shown inside nothing. */
@ApplicationScoped
class EmbedOrigins {

    static final String ROUTE = "/embed/";

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    private final List<String> origins;

    EmbedOrigins(PledgeSettings settings) {
        this.origins = settings.embedOrigins().orElse(List.of()).stream()
                .map(String::strip)
                .toList();
    }

    /** A setting that is no origin would loosen the policy of every embedded page, so nothing starts with it. */
    void check(@Observes StartupEvent start) {
        origins.stream()
                .filter(origin -> !ORIGIN.matcher(origin).matches())
                .findFirst()
                .ifPresent(wrong -> {
                    throw new IllegalStateException(
                            "PLEDGE_EMBED_ORIGINS: “" + wrong + "” is no origin, write https://www.example.com");
                });
    }

    boolean isRoute(String path) {
        return path.startsWith(ROUTE) && !origins.isEmpty();
    }

    /** As {@code frame-ancestors} wants them. */
    String list() {
        return String.join(" ", origins);
    }
}
