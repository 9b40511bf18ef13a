package io.pledgedesk.web.ui.people;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.CustomerDetails;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.Organizations;
import io.pledgedesk.web.ui.CustomEntries;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Saving;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/people}: the customers. Staff read, agents write. */
@Path("/desk/people")
@Produces(MediaType.TEXT_HTML)
class CustomerPages {

    static final String PATH = "/desk/people";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(DeskFrame frame, PeopleList<CustomerViews.Row> view, Organization own);

        static native TemplateInstance create(
                DeskFrame frame, Form form, List<String> organizations, List<CustomEntries.Entry> fields);

        static native TemplateInstance show(DeskFrame frame, CustomerViews.View view);
    }

    private final Customers customers;
    private final Organizations organizations;
    private final CustomerChanges changes;
    private final CustomEntries entries;
    private final CustomerViews views;
    private final CurrentViewer viewer;
    private final Frames frames;
    private final Saving saving;

    CustomerPages(
            Customers customers,
            Organizations organizations,
            CustomerChanges changes,
            CustomEntries entries,
            CustomerViews views,
            CurrentViewer viewer,
            Frames frames,
            Saving saving) {
        this.customers = customers;
        this.organizations = organizations;
        this.changes = changes;
        this.entries = entries;
        this.views = views;
        this.viewer = viewer;
        this.frames = frames;
        this.saving = saving;
    }

    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public TemplateInstance list(
            @QueryParam("q") String q,
            @QueryParam("cursor") String cursor,
            @QueryParam("organization") String organization) {
        Organization own = organization == null ? null : organizations.get(Ids.parse(organization, "organization"));
        Cursor after = Cursor.parse(cursor, 2);
        Page<Customer> page = customers.byName(q, own == null ? null : own.id, Page.DEFAULT_LIMIT, after);
        PeopleList<CustomerViews.Row> view = PeopleList.of(
                q, views.rows(page.items()), page.next(), viewer.get().is(Role.AGENT));
        return Templates.list(frames.desk(PATH), view, own);
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.Names.AGENT)
    public TemplateInstance create() {
        return create(Form.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Names.AGENT)
    public Response create(MultivaluedMap<String, String> sent) {
        CustomerInput input = typed(sent);
        return saving.saved(
                () -> address(changes.create(views.details(input, null), input.passwordOrNull(), input.custom()).id),
                wrong -> create(input.form().with(wrong)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public TemplateInstance show(@RestPath String id) {
        Customer customer = customers.get(Ids.parse(id, "customer"));
        return page(customer, views.formOf(customer));
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Names.AGENT)
    public Response change(@RestPath String id, MultivaluedMap<String, String> sent) {
        long customerId = Ids.parse(id, "customer");
        CustomerInput input = typed(sent);
        return saving.saved(
                () -> change(customerId, input),
                wrong -> page(customers.get(customerId), input.form().with(wrong)));
    }

    @POST
    @Path("/{id}/delete")
    @RolesAllowed(Role.Names.AGENT)
    public Response delete(@RestPath String id, @RestForm String version) {
        long customerId = Ids.parse(id, "customer");
        return saving.deleted(
                () -> customers.delete(customerId, Saving.version(version)), PATH, wrong -> again(id, wrong));
    }

    private CustomerInput typed(MultivaluedMap<String, String> sent) {
        return CustomerInput.of(sent, entries.typed(FieldScope.CUSTOMER, sent));
    }

    private String change(long id, CustomerInput input) {
        CustomerDetails details = views.details(input, customers.get(id).organizationId);
        changes.change(id, input.version(), details, input.passwordOrNull(), input.custom());
        if (input.language() != null) {
            customers.writeIn(id, Language.of(input.language()).orElse(null));
        }
        return address(id);
    }

    private static String address(long id) {
        return PATH + "/" + id;
    }

    private TemplateInstance create(Form form) {
        return Templates.create(frames.desk(PATH), form, organizations.names(), entries.of(FieldScope.CUSTOMER, form));
    }

    private TemplateInstance again(String id, Refusal.Invalid wrong) {
        Customer customer = customers.get(Ids.parse(id, "customer"));
        return page(customer, views.formOf(customer).with(wrong));
    }

    private TemplateInstance page(Customer customer, Form form) {
        DeskFrame frame = frames.desk(PATH);
        return Templates.show(frame, views.of(customer, form, frame.times()));
    }
}
