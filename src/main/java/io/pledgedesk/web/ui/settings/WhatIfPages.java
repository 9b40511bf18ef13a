package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.sla.whatif.Answer;
import io.pledgedesk.sla.whatif.WhatIf;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.UiWords;
import io.pledgedesk.web.ui.words.WhatIfWords;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/settings/what-if}: what past tickets would have looked like under other promises. */
@Path(SettingsTabs.WHAT_IF)
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
@RolesAllowed(Role.Names.SUPERVISOR)
class WhatIfPages {

    private static final int RECENT = 20;
    private static final Page<Answer.Flip> NO_FLIPS = new Page<>(List.of(), null);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(SettingsFrame page, List<WhatIfView> answers);

        static native TemplateInstance show(SettingsFrame page, WhatIfView view);
    }

    private final SettingsFrames frames;
    private final WhatIf whatIf;
    private final WhatIfWords words;
    private final UiWords ui;

    WhatIfPages(SettingsFrames frames, WhatIf whatIf, WhatIfWords words, UiWords ui) {
        this.frames = frames;
        this.whatIf = whatIf;
        this.words = words;
        this.ui = ui;
    }

    @GET
    public TemplateInstance list() {
        SettingsFrame frame = frames.of(SettingsTabs.WHAT_IF);
        return Templates.list(
                frame,
                whatIf.recent(RECENT).stream()
                        .map(answer -> view(answer, NO_FLIPS, frame))
                        .toList());
    }

    @GET
    @Path("/{id}")
    public TemplateInstance show(@RestPath String id, @RestQuery String cursor) {
        SettingsFrame frame = frames.of(SettingsTabs.WHAT_IF);
        Answer answer = whatIf.get(Ids.parse(id, "replay"));
        Page<Answer.Flip> flips = whatIf.flips(answer.id(), Page.DEFAULT_LIMIT, Cursor.parse(cursor, 2));
        return Templates.show(frame, view(answer, flips, frame));
    }

    @POST
    @Path("/{id}/cancel")
    public Response cancel(@RestPath String id) {
        long run = Ids.parse(id, "replay");
        whatIf.cancel(run);
        return Pages.seeOther(SettingsTabs.WHAT_IF + "/" + run);
    }

    private WhatIfView view(Answer answer, Page<Answer.Flip> flips, SettingsFrame frame) {
        return WhatIfView.of(answer, flips, words, ui, frame.desk().times());
    }
}
