package io.pledgedesk.web.ui.people;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.Organizations;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Saving;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/orgs}: the organizations. Staff read, agents write. */
@Path("/desk/orgs")
@Produces(MediaType.TEXT_HTML)
class OrganizationPages {

    static final String PATH = "/desk/orgs";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(DeskFrame frame, PeopleList<OrganizationViews.Row> view);

        static native TemplateInstance create(DeskFrame frame, Form form);

        static native TemplateInstance show(DeskFrame frame, OrganizationViews.View view);
    }

    private final Organizations organizations;
    private final OrganizationViews views;
    private final CurrentViewer viewer;
    private final Frames frames;
    private final Saving saving;

    OrganizationPages(
            Organizations organizations, OrganizationViews views, CurrentViewer viewer, Frames frames, Saving saving) {
        this.organizations = organizations;
        this.views = views;
        this.viewer = viewer;
        this.frames = frames;
        this.saving = saving;
    }

    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public TemplateInstance list(@QueryParam("q") String q, @QueryParam("cursor") String cursor) {
        Page<Organization> page = organizations.byName(q, Page.DEFAULT_LIMIT, Cursor.parse(cursor, 2));
        var rows = page.items().stream().map(OrganizationViews::row).toList();
        boolean mayEdit = viewer.get().is(Role.AGENT);
        return Templates.list(frames.desk(CustomerPages.PATH), PeopleList.of(q, rows, page.next(), mayEdit));
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.Names.AGENT)
    public TemplateInstance create() {
        return Templates.create(frames.desk(CustomerPages.PATH), Form.empty());
    }

    @POST
    @RolesAllowed(Role.Names.AGENT)
    public Response create(@BeanParam OrganizationInput input) {
        return saving.saved(
                () -> PATH + "/" + organizations.create(input.details()).id,
                wrong -> Templates.create(
                        frames.desk(CustomerPages.PATH), input.form().with(wrong)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public TemplateInstance show(@RestPath String id) {
        Organization organization = organizations.get(Ids.parse(id, "organization"));
        return page(organization, OrganizationInput.of(organization).form());
    }

    @POST
    @Path("/{id}")
    @RolesAllowed(Role.Names.AGENT)
    public Response change(@RestPath String id, @BeanParam OrganizationInput input) {
        long organizationId = Ids.parse(id, "organization");
        return saving.saved(
                () -> PATH + "/"
                        + organizations.change(organizationId, Saving.version(input.version), input.details()).id,
                wrong -> page(organizations.get(organizationId), input.form().with(wrong)));
    }

    @POST
    @Path("/{id}/delete")
    @RolesAllowed(Role.Names.AGENT)
    public Response delete(@RestPath String id, @RestForm String version) {
        long organizationId = Ids.parse(id, "organization");
        return saving.deleted(
                () -> organizations.delete(organizationId, Saving.version(version)),
                PATH,
                wrong -> again(organizationId, wrong));
    }

    private TemplateInstance again(long id, Refusal.Invalid wrong) {
        Organization organization = organizations.get(id);
        return page(organization, OrganizationInput.of(organization).form().with(wrong));
    }

    private TemplateInstance page(Organization organization, Form form) {
        DeskFrame frame = frames.desk(CustomerPages.PATH);
        return Templates.show(frame, views.of(organization, form, frame.times()));
    }
}
