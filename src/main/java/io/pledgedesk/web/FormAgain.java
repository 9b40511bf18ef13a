package io.pledgedesk.web;

import io.pledgedesk.auth.CsrfToken;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Speech;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/**
 * What somebody sees whose form was not taken, although it came from our own page: the session had ended, or began anew
 * meanwhile. The page holds everything that was typed and sends it again at the press of a button.
 */
@ApplicationScoped
class FormAgain {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance again(View view);

        static native TemplateInstance foreign(View view);
    }

    record Item(String name, String value) {}

    /**
     * @param action where the form was sent
     * @param signedOut whether to sign in first
     * @param files whether files have to be chosen again, which no page can do
     */
    record View(Look look, String action, List<Item> items, String csrf, boolean signedOut, boolean files) {}

    private static final int MAX_LENGTH = 1 << 20;

    private final CsrfToken token;
    private final PledgeSettings settings;
    private final Speech speech;
    private final Clock clock;

    FormAgain(CsrfToken token, PledgeSettings settings, Speech speech, Clock clock) {
        this.speech = speech;
        this.token = token;
        this.settings = settings;
        this.clock = clock;
    }

    Response foreign(RoutingContext context) {
        return page(403, Templates.foreign(view(context, List.of(), false, false)));
    }

    /** @param form null for none */
    Response outdated(RoutingContext context, FormData form) {
        List<Item> items = new ArrayList<>();
        boolean files = false;
        for (String name : form == null ? List.<String>of() : form) {
            for (FormValue value : form.get(name)) {
                files |= value.isFileItem();
                if (!value.isFileItem()) {
                    items.add(new Item(name, value.getValue()));
                }
            }
        }
        return page(403, Templates.again(view(context, items, false, files)));
    }

    /** For a form that came after its session had ended. @param files whether files came with it */
    Response signedOut(RoutingContext context, MultiMap form, boolean files) {
        List<Item> items = form.entries().stream()
                .map(field -> new Item(field.getKey(), field.getValue()))
                .toList();
        return page(401, Templates.again(view(context, items, true, files)));
    }

    private View view(RoutingContext context, List<Item> sent, boolean signedOut, boolean files) {
        List<Item> items = sent.stream()
                .filter(item -> !item.name().equals(CsrfToken.FIELD)
                        && !item.name().toLowerCase(java.util.Locale.ROOT).contains("password"))
                .toList();
        boolean fits = items.stream().mapToInt(item -> item.value().length()).sum() <= MAX_LENGTH;
        Look look = Look.of(settings.deskName(), speech.now(), context, clock.instant());
        return new View(look, context.request().uri(), fits ? items : List.of(), token.of(context), signedOut, files);
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }
}
