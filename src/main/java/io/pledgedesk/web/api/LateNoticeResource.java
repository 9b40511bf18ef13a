package io.pledgedesk.web.api;

import io.pledgedesk.auth.Role;
import io.pledgedesk.correspondence.LateNotices;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@code /late-notices}: the policies whose customers are told when a promise is missed. */
@Path("/api/v1/late-notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SUPERVISOR)
class LateNoticeResource {

    @Schema(name = "LateNotice")
    record Json(List<String> policyIds) {}

    private final LateNotices notices;

    LateNoticeResource(LateNotices notices) {
        this.notices = notices;
    }

    @GET
    public Json get() {
        return new Json(notices.policies().stream().map(Ids::text).toList());
    }

    @PUT
    public Json set(Json input) {
        if (Bodies.required(input).policyIds() == null) {
            throw new Refusal.Invalid("policyIds", "Send the ids of the policies, or an empty list.");
        }
        notices.switchOnFor(input.policyIds().stream()
                .map(id -> Ids.parseField(id, "policyIds"))
                .collect(Collectors.toSet()));
        return get();
    }
}
