package io.pledgedesk.web.api;

import io.pledgedesk.web.Versions;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that show one thing and name its version, so that a change can be guarded by {@code If-Match}. */
final class Answers {

    private Answers() {}

    /** 200 with an ETag. */
    static Response of(Object json, long version) {
        return Response.ok(json).tag(Versions.tag(version)).build();
    }

    /** 201 with an ETag and the address of what is new. @param list the address of all of its kind */
    static Response created(String list, long id, Object json, long version) {
        return Response.created(URI.create(list + "/" + id))
                .tag(Versions.tag(version))
                .entity(json)
                .build();
    }
}
