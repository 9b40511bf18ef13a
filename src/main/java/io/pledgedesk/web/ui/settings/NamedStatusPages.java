package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.ticket.NamedStatus;
import io.pledgedesk.ticket.Statuses;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.Saving;
import io.pledgedesk.web.ui.StatusMark;
import io.pledgedesk.web.ui.StatusNames;
import io.pledgedesk.web.ui.words.StatusNameWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/settings/statuses}: what the desk calls the states of its tickets. */
@Path(SettingsTabs.STATUSES)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Names.ADMIN)
class NamedStatusPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(SettingsFrame page, List<Row> statuses);

        static native TemplateInstance edit(SettingsFrame page, Edit view);
    }

    /**
     * @param category in words
     * @param wording what customers read; empty for the usual words
     * @param chosen whether it is the default among several
     */
    record Row(
            long id,
            StatusMark mark,
            String name,
            String category,
            String wording,
            boolean standard,
            boolean chosen,
            boolean builtIn,
            boolean retired) {}

    /** What readers of another language than the desk's are told. */
    record Translation(Language language, Field name, Field wording) {}

    /** @param status null for a new one @param standard whether the box is ticked */
    record Edit(
            Row status,
            Form form,
            long version,
            boolean standard,
            boolean retired,
            List<Option> categories,
            List<Translation> translations) {

        /** Whether there is anything to see in the part about other languages. */
        public boolean isTranslated() {
            return translations.stream()
                    .flatMap(each -> Stream.of(each.name, each.wording))
                    .anyMatch(field -> !field.value().isEmpty() || field.error() != null);
        }
    }

    private final Statuses statuses;
    private final StatusNames names;
    private final SettingsFrames frames;
    private final Saving saving;
    private final Speech speech;
    private final StatusNameWords words;

    NamedStatusPages(
            Statuses statuses,
            StatusNames names,
            SettingsFrames frames,
            Saving saving,
            Speech speech,
            StatusNameWords words) {
        this.speech = speech;
        this.words = words;
        this.statuses = statuses;
        this.names = names;
        this.frames = frames;
        this.saving = saving;
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(
                frames.of(SettingsTabs.STATUSES),
                statuses.book().all().stream().map(this::row).toList());
    }

    @GET
    @Path("/new")
    public TemplateInstance create() {
        NamedStatusInput fresh = NamedStatusInput.fresh();
        return edit(null, fresh, fresh.form());
    }

    @POST
    public Response create(MultivaluedMap<String, String> sent) {
        NamedStatusInput input = NamedStatusInput.of(sent);
        return saving.saved(
                () -> {
                    statuses.create(input.details(null));
                    return SettingsTabs.STATUSES;
                },
                wrong -> edit(null, input, input.form().with(wrong)));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance edit(@RestPath String id) {
        NamedStatus status = status(id);
        NamedStatusInput input = NamedStatusInput.of(status);
        return edit(status, input, input.form());
    }

    @POST
    @Path("/{id}")
    public Response change(@RestPath String id, MultivaluedMap<String, String> sent) {
        NamedStatus present = status(id);
        NamedStatusInput input = NamedStatusInput.of(sent);
        return saving.saved(
                () -> {
                    statuses.change(present.id(), Saving.version(input.version()), input.details(present));
                    return SettingsTabs.STATUSES;
                },
                wrong -> edit(status(id), input, input.form().with(wrong)));
    }

    private NamedStatus status(String id) {
        return statuses.get(Ids.parse(id, "status"));
    }

    private TemplateInstance edit(NamedStatus status, NamedStatusInput input, Form form) {
        Edit view = new Edit(
                status == null ? null : row(status),
                form,
                status == null ? 0 : status.version(),
                input.standard(),
                input.retired(),
                names.categories(),
                translations(form));
        return Templates.edit(frames.of(SettingsTabs.STATUSES), view);
    }

    private List<Translation> translations(Form form) {
        return Arrays.stream(Language.values())
                .filter(language -> language != speech.ofTheDesk())
                .map(language -> new Translation(
                        language,
                        form.optional(NamedStatusInput.nameIn(language.code()), words.nameIn(language.ownName())),
                        form.optional(
                                NamedStatusInput.wordingIn(language.code()), words.customersIn(language.ownName()))))
                .toList();
    }

    private Row row(NamedStatus status) {
        return new Row(
                status.id(),
                names.mark(status),
                names.of(status),
                names.orWord(null, status.category()),
                status.customerWording(),
                status.isDefault(),
                status.isDefault() && statuses.book().active(status.category()).size() > 1,
                status.isBuiltIn(),
                status.isRetired());
    }
}
