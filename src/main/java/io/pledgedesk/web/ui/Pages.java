package io.pledgedesk.web.ui;

import io.pledgedesk.kernel.Refusal;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The answers of page methods. */
public final class Pages {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private Pages() {}

    /**
     * After a form was handled: the browser loads the page anew, so that reloading it repeats nothing.
     *
     * @param path is sent as it is: an absolute address would be made of a header that anybody can forge
     */
    public static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    /** The form again, with what is wrong: 422, and htmx swaps it. */
    public static Response invalid(TemplateInstance form) {
        return answer(422, form);
    }

    /** A page with a status of its own. */
    public static Response answer(int status, TemplateInstance page) {
        return Response.status(status).type(HTML).entity(page).build();
    }

    /** The form again for somebody who has to wait. */
    public static Response tooMany(TemplateInstance form, Refusal.TooMany refusal) {
        return Response.status(Response.Status.TOO_MANY_REQUESTS)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Math.max(1, refusal.retryAfter().toSeconds()))
                .type(HTML)
                .entity(form)
                .build();
    }
}
