package io.pledgedesk.web.ui.guide;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.guide.Guide;
import io.pledgedesk.guide.GuideText;
import io.pledgedesk.guide.GuideTranslations;
import io.pledgedesk.guide.Guides;
import io.pledgedesk.guide.Release;
import io.pledgedesk.guide.TicketGuides;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.ticket.MessageHtml;
import io.pledgedesk.ticket.SafeHtml;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.Saving;
import io.pledgedesk.web.ui.words.GuideDeskWords;
import io.quarkus.qute.CheckedTemplate;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/guides}: where guides are written and published. */
@Path(GuideViews.HOME)
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
class GuideDeskPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(DeskFrame frame, GuideViews.Listed view);

        static native TemplateInstance edit(DeskFrame frame, GuideViews.Edit view);

        static native TemplateInstance edit$preview(SafeHtml preview);
    }

    private final CurrentViewer current;
    private final Frames frames;
    private final Guides guides;
    private final GuideTranslations translations;
    private final TicketGuides ticketGuides;
    private final GuideViews views;
    private final GuidePictures pictures;
    private final Saving saving;
    private final Speech speech;
    private final GuideDeskWords words;
    private final SpokenRefusals spoken;

    GuideDeskPages(
            CurrentViewer current,
            Frames frames,
            Guides guides,
            GuideTranslations translations,
            TicketGuides ticketGuides,
            GuideViews views,
            GuidePictures pictures,
            Saving saving,
            Speech speech,
            GuideDeskWords words,
            SpokenRefusals spoken) {
        this.spoken = spoken;
        this.current = current;
        this.frames = frames;
        this.guides = guides;
        this.translations = translations;
        this.pictures = pictures;
        this.speech = speech;
        this.ticketGuides = ticketGuides;
        this.views = views;
        this.saving = saving;
        this.words = words;
    }

    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public TemplateInstance list(@RestQuery String show) {
        DeskFrame frame = frame();
        return Templates.list(frame, views.list(show == null ? "" : show, frame.times()));
    }

    /** @param ticket a solved one that it is drafted from; null for an empty page */
    @GET
    @Path("/new")
    @RolesAllowed(Role.Names.AGENT)
    public TemplateInstance create(@RestQuery String ticket) {
        GuideInput input = ticket == null
                ? GuideInput.fresh(speech.ofTheDesk())
                : GuideInput.of(ticketGuides.of(current.get(), Ids.parse(ticket, "ticket")), speech.ofTheDesk());
        return page(null, input, input.form());
    }

    @POST
    @Path("/new")
    @RolesAllowed(Role.Names.AGENT)
    public Response create(@BeanParam GuideInput input) {
        if (input.isPreview() || input.isImage()) {
            return again(null, input);
        }
        return saving.tried(
                () -> {
                    Guide made = guides.create(
                            current.get(),
                            input.text(),
                            input.ticketId(),
                            input.release(frame().times().zone(), words));
                    return saved(made, input);
                },
                wrong -> page(null, input, input.form().with(wrong)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.AGENT)
    public TemplateInstance edit(@RestPath String id, @RestQuery Integer from) {
        Guide guide = guide(id);
        GuideInput input = GuideInput.of(guide);
        if (from != null) {
            var version = guides.version(guide.id(), from);
            input.title = version.title();
            input.summary = version.summary();
            input.body = version.body();
        }
        return page(guide, input, input.form());
    }

    @POST
    @Path("/{id}")
    @RolesAllowed(Role.Names.AGENT)
    public Response save(@RestPath String id, @BeanParam GuideInput input) {
        long guideId = guide(id).id();
        if (input.isPreview() || input.isImage()) {
            return again(guides.get(guideId), input);
        }
        try {
            return saved(store(guides.get(guideId), input), input);
        } catch (Refusal.Invalid wrong) {
            return Pages.invalid(page(guides.get(guideId), input, input.form().with(spoken.of(wrong))));
        } catch (Refusal.Stale stale) {
            return overtaken(guides.get(guideId), input);
        }
    }

    /** The same page, with its preview and with images that came along. */
    private Response again(Guide guide, GuideInput input) {
        return saving.tried(
                () -> {
                    if (input.isImage()) {
                        input.show(pictures);
                    }
                    return Pages.answer(200, page(guide, input, input.form()));
                },
                wrong -> page(guide, input, input.form().with(wrong)));
    }

    private Guide store(Guide guide, GuideInput input) {
        long version = Saving.version(input.version);
        Release release = input.release(frame().times().zone(), words);
        if (!guide.isTranslation()) {
            return guides.save(current.get(), guide.id(), version, input.text(), release);
        }
        GuideText text = input.text(translations.originalOf(guide));
        Integer says = input.isUpToDate() ? input.translated() : null;
        return translations.save(current.get(), guide.id(), version, says, text, release);
    }

    /** What readers would see, for a script. */
    @POST
    @Path("/preview")
    @RolesAllowed(Role.Names.AGENT)
    public TemplateInstance preview(@RestForm String body) {
        String text = Texts.block(body == null ? "" : body);
        if (Texts.length(text) > Texts.BODY) {
            throw new Refusal.TooLarge("A text has at most 100,000 characters.");
        }
        return Templates.edit$preview(MessageHtml.article(text));
    }

    private Response saved(Guide guide, GuideInput input) {
        return saving.then(GuideViews.HOME + "/" + guide.id(), input.done(words));
    }

    /** Both texts on one page: nothing typed is lost, nothing saved is overwritten. */
    private Response overtaken(Guide now, GuideInput input) {
        DeskFrame frame = frame();
        GuideViews.There there = views.overtaken(now, frame.times());
        return Pages.answer(409, Templates.edit(frame, views.edit(now, input, input.form(), there, frame.times())));
    }

    private TemplateInstance page(Guide guide, GuideInput input, Form form) {
        DeskFrame frame = frame();
        return Templates.edit(frame, views.edit(guide, input, form, null, frame.times()));
    }

    private Guide guide(String id) {
        return guides.get(Ids.parse(id, "guide"));
    }

    private DeskFrame frame() {
        return frames.desk(GuideViews.HOME);
    }
}
