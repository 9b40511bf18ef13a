package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.calendar.CalendarDetails;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.sla.CorrectionEffect;
import io.pledgedesk.sla.Corrections;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.Typed;
import io.pledgedesk.web.ui.words.CorrectionWords;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/settings/calendars/{n}/corrections}: says what past days really were. */
@Path(SettingsTabs.CALENDARS + "/{id}/corrections")
@RolesAllowed(Role.Names.SUPERVISOR)
@Produces(MediaType.TEXT_HTML)
class CorrectionPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance correct(SettingsFrame page, CorrectionView view);
    }

    private final SettingsFrames frames;
    private final CurrentViewer viewer;
    private final Calendars calendars;
    private final Corrections corrections;
    private final CorrectionEditor editor;
    private final Flash flash;
    private final SpokenRefusals spoken;
    private final CorrectionWords words;

    CorrectionPages(
            SettingsFrames frames,
            CurrentViewer viewer,
            Calendars calendars,
            Corrections corrections,
            CorrectionEditor editor,
            Flash flash,
            SpokenRefusals spoken,
            CorrectionWords words) {
        this.frames = frames;
        this.viewer = viewer;
        this.calendars = calendars;
        this.corrections = corrections;
        this.editor = editor;
        this.flash = flash;
        this.spoken = spoken;
        this.words = words;
    }

    @GET
    public TemplateInstance correct(@RestPath String id) {
        return page(calendar(id), CorrectionEditor.blank(), null);
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response correct(@RestPath String id, @RestForm("do") String button) {
        CalendarDetails calendar = calendar(id);
        Form typed = CorrectionEditor.typed(Typed.current());
        try {
            if ("apply".equals(button)) {
                corrections.correct(viewer.get().actor(), calendar.id(), CorrectionEditor.form(typed));
                flash.say(words.done());
                return Pages.seeOther(SettingsTabs.CALENDARS + "/" + calendar.id() + "/corrections");
            }
            CorrectionEffect effect =
                    corrections.preview(viewer.get().actor(), calendar.id(), CorrectionEditor.form(typed));
            return Response.ok(page(calendar, typed, effect)).build();
        } catch (Refusal.Invalid refusal) {
            return Pages.invalid(page(calendar, typed.with(spoken.of(refusal)), null));
        }
    }

    private CalendarDetails calendar(String id) {
        return calendars.get(Ids.parse(id, "calendar"));
    }

    private TemplateInstance page(CalendarDetails calendar, Form form, CorrectionEffect effect) {
        SettingsFrame frame = frames.of(SettingsTabs.CALENDARS);
        return Templates.correct(
                frame, editor.page(calendar, form, effect, frame.desk().times()));
    }
}
