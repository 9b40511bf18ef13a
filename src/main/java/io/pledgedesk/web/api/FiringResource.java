package io.pledgedesk.web.api;

import io.pledgedesk.auth.Role;
import io.pledgedesk.escalation.Firings;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** {@code /escalation-firings}: what all rules did, the newest first. */
@Path("/api/v1/escalation-firings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SUPERVISOR)
class FiringResource {

    private final Firings firings;

    FiringResource(Firings firings) {
        this.firings = firings;
    }

    /** @param rule of one rule only, deleted ones too */
    @GET
    public Page<FiringJson> list(
            @QueryParam("rule") String rule, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return firings.all(
                        rule == null ? null : Ids.parseField(rule, "rule"),
                        Page.limit(limit),
                        cursor == null ? null : Cursor.parse(cursor, 2))
                .map(each -> FiringJson.of(each.firing()));
    }
}
