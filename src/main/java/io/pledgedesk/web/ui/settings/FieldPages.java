package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.Role;
import io.pledgedesk.custom.CustomField;
import io.pledgedesk.custom.CustomFields;
import io.pledgedesk.custom.FieldKind;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.Saving;
import io.pledgedesk.web.ui.words.OwnFieldWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/settings/fields}: what the desk asks about tickets and customers besides. */
@Path(SettingsTabs.FIELDS)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Names.ADMIN)
class FieldPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(SettingsFrame page, List<Row> fields);

        static native TemplateInstance edit(SettingsFrame page, Edit view);
    }

    record Row(long id, String label, String key, String scope, String kind, boolean retired) {}

    /** @param field null for a new one */
    record Edit(
            Row field,
            Form form,
            long version,
            boolean choice,
            boolean retired,
            List<Option> scopes,
            List<Option> kinds) {}

    private final CustomFields fields;
    private final SettingsFrames frames;
    private final OwnFieldWords words;
    private final Saving saving;

    FieldPages(CustomFields fields, SettingsFrames frames, OwnFieldWords words, Saving saving) {
        this.fields = fields;
        this.frames = frames;
        this.words = words;
        this.saving = saving;
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(
                frames.of(SettingsTabs.FIELDS),
                fields.all().stream().map(this::row).toList());
    }

    @GET
    @Path("/new")
    public TemplateInstance create() {
        FieldInput fresh = FieldInput.fresh();
        return edit(null, fresh.form(), false);
    }

    @POST
    public Response create(@BeanParam FieldInput input) {
        return saving.saved(
                () -> {
                    fields.create(input.details(null));
                    return SettingsTabs.FIELDS;
                },
                wrong -> edit(null, input.form().with(wrong), false));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance edit(@RestPath String id) {
        CustomField field = field(id);
        return edit(field, FieldInput.of(field).form(), field.retired);
    }

    @POST
    @Path("/{id}")
    public Response change(@RestPath String id, @BeanParam FieldInput input) {
        CustomField present = field(id);
        return saving.saved(
                () -> {
                    fields.change(present.id, Saving.version(input.version), input.details(present));
                    return SettingsTabs.FIELDS;
                },
                wrong -> edit(fields.get(present.id), input.form().with(wrong), input.retired != null));
    }

    @POST
    @Path("/{id}/delete")
    public Response delete(@RestPath String id, @RestForm String version) {
        CustomField field = field(id);
        return saving.deleted(
                () -> fields.delete(field.id, Saving.version(version)),
                SettingsTabs.FIELDS,
                wrong -> edit(field, FieldInput.of(field).form().with(wrong), field.retired));
    }

    private CustomField field(String id) {
        return fields.get(Ids.parse(id, "field"));
    }

    private TemplateInstance edit(CustomField field, Form form, boolean retired) {
        List<Option> scopes = Stream.of(FieldScope.values())
                .map(scope -> new Option(scope.code(), words.fieldScope(scope.code())))
                .toList();
        List<Option> kinds = Stream.of(FieldKind.values())
                .map(kind -> new Option(kind.code(), words.fieldKind(kind.code())))
                .toList();
        boolean choice = field == null || field.kind == FieldKind.CHOICE;
        Edit view = new Edit(
                field == null ? null : row(field),
                form,
                field == null ? 0 : field.version,
                choice,
                retired,
                scopes,
                kinds);
        return Templates.edit(frames.of(SettingsTabs.FIELDS), view);
    }

    private Row row(CustomField field) {
        return new Row(
                field.id,
                field.label,
                field.key,
                words.fieldScope(field.scope.code()),
                words.fieldKind(field.kind.code()),
                field.retired);
    }
}
