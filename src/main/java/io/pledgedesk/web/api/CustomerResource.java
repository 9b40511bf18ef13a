package io.pledgedesk.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.Accounts;
import io.pledgedesk.auth.Role;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.custom.FieldValues;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.CustomerDetails;
import io.pledgedesk.people.Customers;
import io.pledgedesk.web.Idempotent;
import io.pledgedesk.web.MergePatch;
import io.pledgedesk.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /customers}: who asks for help. Staff read them, agents write. */
@Path("/api/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CustomerResource {

    /**
     * @param organizationId absent in a POST: the one that the address belongs to
     * @param password absent: none, or the one there is
     * @param custom the desk's own fields by key; null empties one
     */
    @Schema(name = "CustomerInput")
    record Input(String name, String email, String organizationId, String password, Map<String, String> custom) {

        static Input of(Customer customer) {
            return new Input(customer.name, customer.email, Ids.text(customer.organizationId), null, null);
        }

        Map<String, String> filled() {
            return custom == null ? Map.of() : custom;
        }

        CustomerDetails details() {
            Long organization = organizationId == null ? null : Ids.parseField(organizationId, "organizationId");
            return new CustomerDetails(name, email, organization);
        }
    }

    @Schema(name = "Customer")
    record Json(
            String id,
            String name,
            String email,
            String organizationId,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> custom,
            Instant createdAt,
            long version) {

        static Json of(Customer customer, Map<String, String> custom) {
            return new Json(
                    Ids.text(customer.id),
                    customer.name,
                    customer.email,
                    Ids.text(customer.organizationId),
                    custom,
                    customer.createdAt,
                    customer.version);
        }
    }

    private final Customers customers;
    private final Accounts accounts;
    private final FieldValues fields;
    private final MergePatch patches;

    CustomerResource(Customers customers, Accounts accounts, FieldValues fields, MergePatch patches) {
        this.customers = customers;
        this.accounts = accounts;
        this.fields = fields;
        this.patches = patches;
    }

    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public Page<Json> list(
            @QueryParam("q") String q, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        Page<Customer> page = customers.list(q, Page.limit(limit), Cursor.parse(cursor, 1));
        List<Long> ids = page.items().stream().map(customer -> customer.id).toList();
        Map<Long, Map<String, String>> custom = fields.of(FieldScope.CUSTOMER, ids);
        return page.map(customer -> Json.of(customer, custom.get(customer.id)));
    }

    @POST
    @RolesAllowed(Role.Names.AGENT)
    @Idempotent
    @Transactional
    @APIResponseSchema(value = Json.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<Json> create(Input input) {
        Customer created = accounts.create(Bodies.required(input).details(), input.password());
        fields.set(FieldScope.CUSTOMER, created.id, input.filled());
        return Answers.created("/api/v1/customers", created.id, json(created), created.version);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public RestResponse<Json> get(@RestPath String id) {
        return answer(customers.get(Ids.parse(id, "customer")));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.Names.AGENT)
    @Transactional
    public RestResponse<Json> change(@RestPath String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        Customer before = customers.get(Ids.parse(id, "customer"));
        Versions.check(ifMatch, before.version);
        Input input = patches.apply(Input.of(before), patch, Input.class);
        Customer after = accounts.change(before.id, before.version, input.details(), input.password());
        fields.set(FieldScope.CUSTOMER, after.id, input.filled());
        return answer(after);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.Names.AGENT)
    public void delete(@RestPath String id, @HeaderParam("If-Match") String ifMatch) {
        Customer before = customers.get(Ids.parse(id, "customer"));
        Versions.check(ifMatch, before.version);
        customers.delete(before.id, before.version);
    }

    private Json json(Customer customer) {
        return Json.of(customer, fields.of(FieldScope.CUSTOMER, customer.id));
    }

    private RestResponse<Json> answer(Customer customer) {
        return Answers.of(json(customer), customer.version);
    }
}
