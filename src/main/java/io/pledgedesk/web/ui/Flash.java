package io.pledgedesk.web.ui;

import io.pledgedesk.auth.SessionCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A sentence for the next page: what was just done. It travels in a cookie, because nothing else outlives a redirect. */
@RequestScoped
public class Flash {

    private static final String COOKIE = "said";
    private static final int MAX_LENGTH = 300;
    private static final Pattern UNDO = Pattern.compile("/desk/[a-z0-9/]{1,100}/undo");

    private final SessionCookie cookies;
    private final RoutingContext context;

    Flash(SessionCookie cookies, RoutingContext context) {
        this.cookies = cookies;
        this.context = context;
    }

    public void say(String text) {
        say(text, null);
    }

    /** @param undo where a form takes it back; null for nowhere */
    public void say(String text, String undo) {
        write((undo == null ? "" : undo) + "\n" + text);
    }

    private void write(String text) {
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
    Optional<Toast> take() {
        Optional<String> said = cookies.read(context, COOKIE).map(Flash::decoded);
        if (said.isPresent()) {
            cookies.write(context, COOKIE, "");
        }
        return said.filter(text -> !text.isBlank()).map(Flash::toast);
    }

    private static Toast toast(String said) {
        int end = said.indexOf('\n');
        String undo = end < 0 ? "" : said.substring(0, end);
        return new Toast(said.substring(end + 1), UNDO.matcher(undo).matches() ? undo : null);
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }
}
