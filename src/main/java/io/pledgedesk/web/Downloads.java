package io.pledgedesk.web;

import io.pledgedesk.ticket.Attachment;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Files of strangers leave as downloads: nothing of theirs runs or shows in our origin. */
public final class Downloads {

    private Downloads() {}

    public static Response of(Attachment file, InputStream content) {
        return Response.ok(content)
                .type(MediaType.valueOf(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded(file.name()))
                .header(HttpHeaders.CONTENT_LENGTH, file.sizeBytes())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
