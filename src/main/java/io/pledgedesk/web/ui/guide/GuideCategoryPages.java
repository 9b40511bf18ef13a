package io.pledgedesk.web.ui.guide;

import io.pledgedesk.auth.Role;
import io.pledgedesk.guide.GuideCategories;
import io.pledgedesk.guide.GuideCategory;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Speech;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
        static native TemplateInstance list(DeskFrame frame, Shelves shelves);
    }

    /** @param names that each has, the desk's first and needed @param fresh the form of a new one */
    record Shelves(List<Name> names, List<Shelf> all, Form fresh) {}

    /** The field of the form for the name in one language. */
    record Name(String field, Language language) {}

    record Shelf(long id, long version, String name, Form form) {}

    private final Frames frames;
    private final GuideCategories categories;
    private final Saving saving;
    private final Speech speech;

    GuideCategoryPages(Frames frames, GuideCategories categories, Saving saving, Speech speech) {
        this.frames = frames;
        this.categories = categories;
        this.saving = saving;
        this.speech = speech;
    }

    @GET
    public TemplateInstance list() {
        return page(null, Form.empty());
    }

    @POST
    public Response create(MultivaluedMap<String, String> sent) {
        return saving.saved(
                () -> {
                    categories.create(names(sent), place(sent.getFirst("position")));
                    return HOME;
                },
                wrong -> page(null, typed(sent).with(wrong)));
    }

    @POST
    @Path("/{id}")
    public Response change(@RestPath String id, MultivaluedMap<String, String> sent) {
        long category = Ids.parse(id, "category");
        return saving.saved(
                () -> {
                    categories.change(
                            category,
                            Saving.version(sent.getFirst("version")),
                            names(sent),
                            place(sent.getFirst("position")));
                    return HOME;
                },
                wrong -> page(category, typed(sent).with(wrong)));
    }

    @POST
    @Path("/{id}/delete")
    public Response delete(@RestPath String id, @RestForm String version) {
        return saving.deleted(
                () -> categories.delete(Ids.parse(id, "category"), Saving.version(version)),
                HOME,
                wrong -> page(null, Form.empty().with(wrong)));
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

    /** The desk's comes first. */
    private List<Language> languages() {
        return Stream.concat(
                        Stream.of(speech.ofTheDesk()),
                        Stream.of(Language.values()).filter(language -> language != speech.ofTheDesk()))
                .toList();
    }

    private List<Name> fields() {
        return languages().stream()
                .map(language -> new Name(GuideCategories.field(language.code()), language))
                .toList();
    }

    private static Map<Language, String> names(MultivaluedMap<String, String> sent) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String name = sent.getFirst(GuideCategories.field(language.code()));
            names.put(language, name == null ? "" : name);
        }
        return names;
    }

    private Form typed(MultivaluedMap<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        languages().forEach(language -> put(values, GuideCategories.field(language.code()), sent));
        put(values, "position", sent);
        return Form.of(values);
    }

    private static void put(Map<String, String> values, String name, MultivaluedMap<String, String> sent) {
        values.put(name, Objects.requireNonNullElse(sent.getFirst(name), ""));
    }

    /** @param changed the one whose form this is; null for that of a new one */
    private TemplateInstance page(Long changed, Form form) {
        List<Shelf> shelves = categories.all().stream()
                .map(category -> shelf(category, Long.valueOf(category.id()).equals(changed) ? form : null))
                .toList();
        return Templates.list(
                frames.desk(GuideViews.HOME), new Shelves(fields(), shelves, changed == null ? form : Form.empty()));
    }

    /** @param typed null for what it is */
    private Shelf shelf(GuideCategory category, Form typed) {
        return new Shelf(
                category.id(), category.version(), category.name(speech.now()), typed == null ? form(category) : typed);
    }

    private Form form(GuideCategory category) {
        Map<String, String> values = new LinkedHashMap<>();
        languages().forEach(language -> values.put(GuideCategories.field(language.code()), category.ownName(language)));
        values.put("position", Integer.toString(category.position()));
        return Form.of(values);
    }
}
