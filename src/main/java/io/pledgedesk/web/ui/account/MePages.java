package io.pledgedesk.web.ui.account;

import io.pledgedesk.auth.Role;
import io.pledgedesk.web.Look;
import io.pledgedesk.web.ui.BrowserChoices;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.ticket.UndoDelay;
import io.pledgedesk.web.ui.words.MeWords;
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
import org.jboss.resteasy.reactive.RestForm;

/** {@code /desk/me}: how the desk looks to one person in one browser. */
@Path("/desk/me")
@RolesAllowed(Role.Names.LIGHT_AGENT)
@Produces(MediaType.TEXT_HTML)
class MePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance edit(DeskFrame frame, MeView view);
    }

    record MeView(
            Field language,
            List<Option> languages,
            Field theme,
            List<Option> themes,
            Field density,
            List<Option> densities,
            Field undo,
            List<Option> delays,
            Field shortcuts,
            List<Option> switches,
            Field zone,
            List<Option> zones) {}

    private final Frames frames;
    private final BrowserChoices choices;
    private final UndoDelay delay;
    private final Flash flash;
    private final MeWords words;

    MePages(Frames frames, BrowserChoices choices, UndoDelay delay, Flash flash, MeWords words) {
        this.frames = frames;
        this.choices = choices;
        this.delay = delay;
        this.flash = flash;
        this.words = words;
    }

    @GET
    public TemplateInstance edit() {
        DeskFrame frame = frames.desk("/desk/me");
        Look look = frame.look();
        return Templates.edit(
                frame,
                new MeView(
                        field("language", words.language(), words.languageHint(), look.lang()),
                        BrowserChoices.languages(),
                        field("theme", words.theme(), null, look.theme()),
                        options(Look.THEMES),
                        field("density", words.density(), null, look.density()),
                        options(Look.DENSITIES),
                        field("undo", words.undo(), words.undoHint(), delay.chosen()),
                        UndoDelay.CHOICES.stream()
                                .map(seconds -> new Option(seconds, words.delay(Integer.parseInt(seconds))))
                                .toList(),
                        field("shortcuts", words.shortcuts(), words.shortcutsHint(), look.shortcuts()),
                        options(Look.SHORTCUTS),
                        field(
                                "zone",
                                words.zone(),
                                words.zoneHint(),
                                frame.times().zone().getId()),
                        BrowserChoices.zones()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @RestForm String language,
            @RestForm String theme,
            @RestForm String density,
            @RestForm String undo,
            @RestForm String shortcuts,
            @RestForm String zone) {
        choices.rememberLanguage(language);
        choices.remember(Look.THEME_COOKIE, theme, Look.THEMES);
        choices.remember(Look.DENSITY_COOKIE, density, Look.DENSITIES);
        choices.remember(UndoDelay.COOKIE, undo, UndoDelay.CHOICES);
        choices.remember(Look.SHORTCUTS_COOKIE, shortcuts, Look.SHORTCUTS);
        choices.rememberZone(zone);
        flash.say(words.saved());
        return Pages.seeOther("/desk/me");
    }

    private static Field field(String name, String label, String hint, String value) {
        return new Field("f-" + name, name, label, hint, null, value, false);
    }

    private List<Option> options(List<String> codes) {
        return codes.stream().map(code -> new Option(code, words.choice(code))).toList();
    }
}
