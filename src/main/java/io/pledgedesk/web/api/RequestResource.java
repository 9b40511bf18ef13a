package io.pledgedesk.web.api;

import io.pledgedesk.auth.ClientAddress;
import io.pledgedesk.auth.RateLimits;
import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.channel.RequestForm;
import io.pledgedesk.channel.WebRequest;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.sla.Clocks;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.web.Idempotent;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /requests}: the request form for programs; public, like the form. */
@Path("/api/v1/requests")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class RequestResource {

    /**
     * The body of {@code POST /requests}.
     *
     * @param custom what the topic asks besides, by key; null for nothing
     */
    record SendRequest(
            String name,
            String email,
            String subject,
            String description,
            String topic,
            String organization,
            Map<String, String> custom) {

        WebRequest request() {
            if (name == null || name.isBlank()) {
                throw new Refusal.Invalid("name", "Say who asks: a name of 1 to 200 characters.");
            }
            return new WebRequest(name, email, subject, description, topic, organization, custom);
        }
    }

    /** @param trackingUrl the private link; absolute */
    record SentRequest(String reference, String trackingUrl, PromiseJson promise) {}

    private final RequestForm requests;
    private final PrivateLinks links;
    private final Clocks clocks;
    private final RateLimits limits;
    private final ClientAddress address;

    RequestResource(RequestForm requests, PrivateLinks links, Clocks clocks, RateLimits limits, ClientAddress address) {
        this.requests = requests;
        this.links = links;
        this.clocks = clocks;
        this.limits = limits;
        this.address = address;
    }

    @POST
    @Idempotent
    @APIResponseSchema(value = SentRequest.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<SentRequest> send(SendRequest input) {
        limits.check(RateLimits.Kind.PUBLIC_FORM, address.get());
        Ticket ticket = requests.open(Bodies.required(input).request());
        String url = links.url(ticket);
        return Answers.created(url, new SentRequest(ticket.reference(), url, PromiseJson.of(clocks.promiseOf(ticket))));
    }
}
