package io.pledgedesk.web.api;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.ticket.work.Follows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /tickets/{id}/follow}: whether the caller hears what happens to a ticket. */
@Path("/api/v1/tickets")
@RolesAllowed(Role.Names.LIGHT_AGENT)
class FollowResource {

    private final CurrentViewer current;
    private final Follows follows;

    FollowResource(CurrentViewer current, Follows follows) {
        this.current = current;
        this.follows = follows;
    }

    @PUT
    @Path("/{id}/follow")
    public void follow(@RestPath String id) {
        follows.follow(current.get(), Ids.parse(id, "ticket"));
    }

    @DELETE
    @Path("/{id}/follow")
    public void leave(@RestPath String id) {
        follows.leave(current.get(), Ids.parse(id, "ticket"));
    }
}
