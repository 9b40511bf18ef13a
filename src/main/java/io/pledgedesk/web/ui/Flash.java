package io.pledgedesk.web.ui;

import io.pledgedesk.auth.SessionCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A sentence for the next page: what was just done. It travels in a cookie, because nothing else outlives a redirect. */
@RequestScoped
class Flash {

    private static final String COOKIE = "said";
    private static final int MAX_LENGTH = 300;

    private final SessionCookie cookies;
    private final RoutingContext context;

    Flash(SessionCookie cookies, RoutingContext context) {
        this.cookies = cookies;
        this.context = context;
    }

    void say(String text) {
        String whole = text.codePoints()
                .limit(MAX_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        cookies.write(
                context,
                COOKIE,
                Base64.getUrlEncoder().withoutPadding().encodeToString(whole.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the page before said; it is said once. */
    Optional<String> take() {
        Optional<String> said = cookies.read(context, COOKIE).map(Flash::decoded);
        if (said.isPresent()) {
            cookies.write(context, COOKIE, "");
        }
        return said.filter(text -> !text.isBlank());
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }
}
