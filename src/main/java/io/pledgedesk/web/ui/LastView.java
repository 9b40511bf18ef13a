package io.pledgedesk.web.ui;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.pledgedesk.auth.SessionCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.regex.Pattern;

/** The list that the browser showed last: where "back" leads, and whose order "next" follows. */
@RequestScoped
public class LastView {

    public static final String FIRST = DeskNav.href("waiting");

    private static final String COOKIE = "view";
    private static final Pattern OURS =
            Pattern.compile("/desk/(views/[a-z0-9-]{1,40}|search)(\\?[\\x21-\\x7e]{0,1500})?");

    private final SessionCookie cookies;
    private final RoutingContext context;

    LastView(SessionCookie cookies, RoutingContext context) {
        this.cookies = cookies;
        this.context = context;
    }

    public void remember(QueueAddress address) {
        String text = address.toString();
        if (OURS.matcher(text).matches()) {
            cookies.write(context, COOKIE, text.replace(";", "%3B"));
        }
    }

    /** The same, taken apart. */
    public QueueAddress address() {
        String[] parts = href().split("\\?", 2);
        return parts.length == 1
                ? new QueueAddress(parts[0], Map.of())
                : QueueAddress.of(parts[0], new QueryStringDecoder(parts[1], false).parameters());
    }

    /** An address of ours, whatever the cookie says. */
    public String href() {
        return cookies.read(context, COOKIE)
                .filter(text -> OURS.matcher(text).matches())
                .orElse(FIRST);
    }
}
