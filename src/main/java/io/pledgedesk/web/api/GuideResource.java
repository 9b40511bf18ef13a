package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.guide.Guide;
import io.pledgedesk.guide.GuideList;
import io.pledgedesk.guide.GuideTranslations;
import io.pledgedesk.guide.Guides;
import io.pledgedesk.guide.Release;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.web.Idempotent;
import io.pledgedesk.web.MergePatch;
import io.pledgedesk.web.Versions;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /guides}: the knowledge base, each text of each language by itself. Staff reads it, agents write it. */
@Path("/api/v1/guides")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class GuideResource {

    /** @param at null for at once */
    record Publication(Instant at) {}

    private final CurrentViewer current;
    private final Guides guides;
    private final GuideTranslations translations;
    private final GuideList list;
    private final MergePatch patches;

    GuideResource(
            CurrentViewer current, Guides guides, GuideTranslations translations, GuideList list, MergePatch patches) {
        this.current = current;
        this.guides = guides;
        this.translations = translations;
        this.list = list;
        this.patches = patches;
    }

    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public Page<GuideJson> list(
            @QueryParam("original") String original,
            @QueryParam("language") String language,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Long originalId = original == null ? null : Ids.parseField(original, "original");
        return list.page(originalId, language(language), Page.limit(limit), Cursor.parse(cursor, 1))
                .map(GuideJson::inList);
    }

    private static Language language(String code) {
        return new GuideJson.Input(null, code, null, null, null, null, null, null).spoken();
    }

    @POST
    @RolesAllowed(Role.Names.AGENT)
    @Idempotent
    @APIResponseSchema(value = GuideJson.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<GuideJson> create(GuideJson.Input sent) {
        GuideJson.Input input = Bodies.required(sent);
        Guide made = input.originalId() == null
                ? guides.create(current.get(), input.text(), null, new Release.Keep())
                : translated(input);
        return Answers.created("/api/v1/guides", made.id(), GuideJson.of(made), made.version());
    }

    private Guide translated(GuideJson.Input input) {
        Guide original = original(input);
        if (input.language() == null) {
            throw new Refusal.Invalid("language", "Say in which language the translation is.");
        }
        int basedOn = input.basedOn() == null ? original.latest() : input.basedOn();
        return translations.create(
                current.get(), original.id(), input.spoken(), basedOn, input.text(), new Release.Keep());
    }

    private Guide original(GuideJson.Input input) {
        try {
            return guides.get(Ids.parseField(input.originalId(), "originalId"));
        } catch (Refusal.NotFound unknown) {
            throw new Refusal.Invalid("originalId", "There is no such guide.");
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public RestResponse<GuideJson> get(@RestPath String id) {
        return answer(guide(id));
    }

    /** Keeps a new text; readers see it once it is published. */
    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.Names.AGENT)
    public RestResponse<GuideJson> change(
            @RestPath String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        Guide before = guide(id);
        Versions.check(ifMatch, before.version());
        GuideJson.Input input = patches.apply(GuideJson.Input.of(before), patch, GuideJson.Input.class);
        if (!java.util.Objects.equals(input.originalId(), Ids.text(before.originalId()))) {
            throw new Refusal.Invalid("originalId", "A text stays the translation, or the original, that it is.");
        }
        return answer(save(before, input));
    }

    private Guide save(Guide before, GuideJson.Input input) {
        return before.isTranslation()
                ? translations.save(
                        current.get(), before.id(), before.version(), input.basedOn(), input.text(), new Release.Keep())
                : guides.save(current.get(), before.id(), before.version(), input.text(), new Release.Keep());
    }

    /** Publishes the newest text, at once or at a time. */
    @POST
    @Path("/{id}/publish")
    @RolesAllowed(Role.Names.AGENT)
    @Idempotent
    public RestResponse<GuideJson> publish(
            @RestPath String id, @HeaderParam("If-Match") String ifMatch, Publication sent) {
        Guide before = guide(id);
        Versions.check(ifMatch, before.version());
        Instant at = sent == null ? null : sent.at();
        Release release =
                at == null ? new Release.Now() : new Release.At(at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        return answer(guides.publish(before.id(), before.version(), release));
    }

    /** Readers don't see it any more. */
    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(Role.Names.AGENT)
    @Idempotent
    public RestResponse<GuideJson> withdraw(@RestPath String id, @HeaderParam("If-Match") String ifMatch) {
        Guide before = guide(id);
        Versions.check(ifMatch, before.version());
        return answer(guides.withdraw(before.id(), before.version()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public void delete(@RestPath String id, @HeaderParam("If-Match") String ifMatch) {
        Guide before = guide(id);
        Versions.check(ifMatch, before.version());
        guides.delete(before.id(), before.version());
    }

    private Guide guide(String id) {
        return guides.get(Ids.parse(id, "guide"));
    }

    private static RestResponse<GuideJson> answer(Guide guide) {
        return Answers.of(GuideJson.of(guide), guide.version());
    }
}
