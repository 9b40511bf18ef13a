package io.pledgedesk.web.api;

import io.pledgedesk.web.Versions;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers that show one thing and name its version, so that a change can be guarded by {@code If-Match}. */
final class Answers {

    private Answers() {}

    /** 200 with an ETag. */
    static <T> RestResponse<T> of(T json, long version) {
        return ResponseBuilder.ok(json).tag(Versions.tag(version)).build();
    }

    /** 201 with an ETag and the address of what is new. @param list the address of all of its kind */
    static <T> RestResponse<T> created(String list, long id, T json, long version) {
        return ResponseBuilder.<T>created(URI.create(list + "/" + id))
                .tag(Versions.tag(version))
                .entity(json)
                .build();
    }

    /** 201 with the address at which what is new is found. */
    static <T> RestResponse<T> created(String address, T json) {
        return ResponseBuilder.<T>created(URI.create(address)).entity(json).build();
    }
}
