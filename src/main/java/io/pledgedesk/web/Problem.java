package io.pledgedesk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pledgedesk.kernel.Violation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** An error as RFC 9457 writes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String instance,
        String requestId,
        String code,
        List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";
    static final MediaType MEDIA = MediaType.valueOf(MEDIA_TYPE);

    public static Problem of(
            int status, String code, String detail, List<Violation> violations, String path, String requestId) {
        return new Problem(
                URI.create("urn:pledge:problem:" + code),
                title(status),
                status,
                detail,
                path,
                requestId,
                code,
                violations);
    }

    static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        if (known != null) {
            return known.getReasonPhrase();
        }
        return status == 422 ? "Unprocessable Content" : "Error " + status;
    }
}
