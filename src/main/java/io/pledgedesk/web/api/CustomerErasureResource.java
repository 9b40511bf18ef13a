package io.pledgedesk.web.api;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.ticket.CustomerErasure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;

/** Erases customers for good, with all of their tickets. Asked for again, it answers 410. */
@Path("/api/v1/customers/{id}/erase")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.ADMIN)
class CustomerErasureResource {

    /** @param tickets how many went with the customer */
    record ErasedCustomer(int tickets) {}

    private final CurrentViewer current;
    private final CustomerErasure erasure;

    CustomerErasureResource(CurrentViewer current, CustomerErasure erasure) {
        this.current = current;
        this.erasure = erasure;
    }

    @POST
    public ErasedCustomer erase(@RestPath String id) {
        return new ErasedCustomer(erasure.erase(current.get(), Ids.parse(id, "customer")));
    }
}
