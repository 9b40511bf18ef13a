package io.pledgedesk.web;

import io.pledgedesk.kernel.PledgeSettings;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Whether a browser sends something from our own pages. Programs that say nothing about it are believed. */
@ApplicationScoped
class Origins {

    private final String own;

    Origins(PledgeSettings settings) {
        URI base = URI.create(settings.baseUrl());
        this.own = base.getScheme() + "://" + base.getAuthority();
    }

    boolean isOurs(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin == null || origin.equalsIgnoreCase(own) || isHost(origin, request);
    }

    /** A desk may be opened under other names than its public one. */
    private static boolean isHost(String origin, HttpServerRequest request) {
        return request.authority() != null
                && origin.equalsIgnoreCase(
                        request.scheme() + "://" + request.authority().toString());
    }
}
