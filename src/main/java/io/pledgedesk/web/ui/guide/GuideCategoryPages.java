package io.pledgedesk.web.ui.guide;

import io.pledgedesk.auth.Role;
import io.pledgedesk.guide.GuideCategories;
import io.pledgedesk.guide.GuideCategory;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/guides/categories}: the shelves on which guides stand. */
@Path(GuideCategoryPages.HOME)
@RolesAllowed(Role.Names.SUPERVISOR)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class GuideCategoryPages {

    static final String HOME = GuideViews.HOME + "/categories";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(DeskFrame frame, List<GuideCategory> categories, Form form);
    }

    private final Frames frames;
    private final GuideCategories categories;
    private final Saving saving;

    GuideCategoryPages(Frames frames, GuideCategories categories, Saving saving) {
        this.frames = frames;
        this.categories = categories;
        this.saving = saving;
    }

    @GET
    public TemplateInstance list() {
        return page(Form.of(Map.of("name", "", "position", "")));
    }

    @POST
    public Response create(@RestForm String name, @RestForm String position) {
        return saving.saved(
                () -> {
                    categories.create(name, place(position));
                    return HOME;
                },
                wrong -> again(name, position, wrong));
    }

    @POST
    @Path("/{id}")
    public Response change(
            @RestPath String id, @RestForm String name, @RestForm String position, @RestForm String version) {
        return saving.saved(
                () -> {
                    categories.change(Ids.parse(id, "category"), Saving.version(version), name, place(position));
                    return HOME;
                },
                wrong -> again(name, position, wrong));
    }

    @POST
    @Path("/{id}/delete")
    public Response delete(@RestPath String id, @RestForm String version) {
        return saving.deleted(
                () -> categories.delete(Ids.parse(id, "category"), Saving.version(version)),
                HOME,
                wrong -> again("", "", wrong));
    }

    private static int place(String position) {
        String text = position == null ? "" : position.strip();
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,6}")) {
            throw new Refusal.Invalid("position", "Enter a whole number, lower first.");
        }
        return Integer.parseInt(text);
    }

    private TemplateInstance again(String name, String position, Refusal.Invalid wrong) {
        return page(Form.of(Map.of("name", name == null ? "" : name, "position", position == null ? "" : position))
                .with(wrong));
    }

    private TemplateInstance page(Form form) {
        return Templates.list(frames.desk(GuideViews.HOME), categories.all(), form);
    }
}
