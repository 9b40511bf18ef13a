package io.pledgedesk.web.ui.account;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.notification.NewsKind;
import io.pledgedesk.notification.NoticeChoices;
import io.pledgedesk.notification.NoticeForm;
import io.pledgedesk.notification.Ways;
import io.pledgedesk.web.ui.BrowserChoices;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.Typed;
import io.pledgedesk.web.ui.words.NoticeWords;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** {@code /desk/me/notices}: by which ways one is told of what, and when mail has to wait. */
@Path("/desk/me/notices")
@RolesAllowed(Role.Names.LIGHT_AGENT)
@Produces(MediaType.TEXT_HTML)
class NoticePages {

    private static final String FROM = "quietHours.from";
    private static final String TO = "quietHours.to";
    private static final String ZONE = "quietHours.timeZone";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance edit(DeskFrame frame, NoticeView view);
    }

    record NoticeView(List<Row> rows, boolean quiet, Form form, Field from, Field to, Field zone, List<Option> zones) {}

    record Row(String code, String label, boolean bell, boolean mail) {}

    private final Frames frames;
    private final CurrentViewer viewer;
    private final NoticeChoices choices;
    private final Flash flash;
    private final NoticeWords words;

    NoticePages(Frames frames, CurrentViewer viewer, NoticeChoices choices, Flash flash, NoticeWords words) {
        this.frames = frames;
        this.viewer = viewer;
        this.choices = choices;
        this.flash = flash;
        this.words = words;
    }

    @GET
    public TemplateInstance edit() {
        return page(choices.of(viewer.get()), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestForm("quiet") String ignored) {
        NoticeForm form = read(Typed.current());
        try {
            choices.change(viewer.get(), before -> form);
        } catch (Refusal.Invalid refusal) {
            return Pages.invalid(page(form, refusal));
        }
        flash.say(words.saved());
        return Pages.seeOther("/desk/me/notices");
    }

    private static NoticeForm read(Typed typed) {
        Map<String, Ways> events = new LinkedHashMap<>();
        for (NewsKind kind : NewsKind.values()) {
            events.put(
                    kind.code(),
                    new Ways(typed.isTicked("bell." + kind.code()), typed.isTicked("mail." + kind.code())));
        }
        NoticeForm.Quiet quiet = new NoticeForm.Quiet(typed.text(FROM), typed.text(TO), typed.text(ZONE));
        return new NoticeForm(events, typed.isTicked("quiet") ? quiet : null);
    }

    private TemplateInstance page(NoticeForm chosen, Refusal.Invalid refusal) {
        DeskFrame frame = frames.desk("/desk/me");
        NoticeForm.Quiet quiet = chosen.quietHours() == null
                ? new NoticeForm.Quiet("22:00", "07:00", frame.times().zone().getId())
                : chosen.quietHours();
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put(FROM, quiet.from());
        typed.put(TO, quiet.to());
        typed.put(ZONE, quiet.timeZone());
        Form form = refusal == null ? Form.of(typed) : Form.of(typed).with(refusal);
        return Templates.edit(
                frame,
                new NoticeView(
                        rows(chosen),
                        chosen.quietHours() != null,
                        form,
                        form.field(FROM, words.from()),
                        form.field(TO, words.to()),
                        form.field(ZONE, words.zone()),
                        BrowserChoices.zones()));
    }

    private List<Row> rows(NoticeForm chosen) {
        return Arrays.stream(NewsKind.values())
                .map(kind -> {
                    Ways ways = chosen.events().getOrDefault(kind.code(), Ways.ALL);
                    return new Row(kind.code(), words.kind(kind.code()), ways.bell(), ways.mail());
                })
                .toList();
    }
}
