package io.pledgedesk.web.ui.guide;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.guide.Guide;
import io.pledgedesk.guide.GuideTranslations;
import io.pledgedesk.guide.Guides;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.Saving;
import io.pledgedesk.web.ui.words.GuideDeskWords;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/guides/{id}/translations/{language}}: where a guide gets a text in another language. */
@Path(GuideViews.HOME + "/{id}/translations/{language}")
@RolesAllowed(Role.Names.AGENT)
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
class GuideTranslationPages {

    private final CurrentViewer current;
    private final Frames frames;
    private final Guides guides;
    private final GuideTranslations translations;
    private final GuideViews views;
    private final GuidePictures pictures;
    private final Saving saving;
    private final GuideDeskWords words;

    GuideTranslationPages(
            CurrentViewer current,
            Frames frames,
            Guides guides,
            GuideTranslations translations,
            GuideViews views,
            GuidePictures pictures,
            Saving saving,
            GuideDeskWords words) {
        this.current = current;
        this.frames = frames;
        this.guides = guides;
        this.translations = translations;
        this.views = views;
        this.pictures = pictures;
        this.saving = saving;
        this.words = words;
    }

    /** An empty page beside the original, or the text that there is. */
    @GET
    public Response begin(@RestPath String id, @RestPath String language) {
        Guide original = original(id);
        Language into = language(language);
        Guide there = translations.texts(original).get(into);
        return there == null
                ? Pages.answer(200, page(original, into, GuideInput.fresh(into).form()))
                : Pages.seeOther(GuideViews.HOME + "/" + there.id());
    }

    @POST
    public Response create(@RestPath String id, @RestPath String language, @BeanParam GuideInput input) {
        Guide original = original(id);
        Language into = language(language);
        return saving.tried(
                () -> input.isPreview() || input.isImage()
                        ? again(original, into, input)
                        : saving.then(
                                GuideViews.HOME + "/"
                                        + store(original, into, input).id(),
                                input.done(words)),
                wrong -> page(original, into, input.form().with(wrong)));
    }

    private Response again(Guide original, Language into, GuideInput input) {
        if (input.isImage()) {
            input.show(pictures);
        }
        return Pages.answer(200, page(original, into, input.form()));
    }

    private Guide store(Guide original, Language into, GuideInput input) {
        return translations.create(
                current.get(),
                original.id(),
                into,
                input.translated(),
                input.text(original),
                input.release(frame().times().zone(), words));
    }

    private TemplateInstance page(Guide original, Language into, Form form) {
        DeskFrame frame = frame();
        return GuideDeskPages.Templates.edit(frame, views.translation(original, into, form, frame.times()));
    }

    private Guide original(String id) {
        return translations.originalOf(guides.get(Ids.parse(id, "guide")));
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(() -> new Refusal.NotFound("language"));
    }

    private DeskFrame frame() {
        return frames.desk(GuideViews.HOME);
    }
}
