package io.pledgedesk.web.ui.portal;

import io.pledgedesk.kernel.Language;
import io.pledgedesk.web.Look;
import io.pledgedesk.web.ui.BrowserChoices;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.PortalFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /help/preferences}: zone and theme of a visitor, kept in cookies, because there is no account to keep them in. */
@Path("/help/preferences")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class PreferencePages {

    private static final Pattern HELP_PAGE = Pattern.compile("/help(/[A-Za-z0-9_-]{1,200}){0,5}");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance edit(PortalFrame frame, PreferencesView view);
    }

    /** @param from the page to come back to */
    record PreferencesView(
            String from, Field language, List<Option> languages, List<Option> zones, Field zone, List<String> themes) {}

    private final Frames frames;
    private final PortalWords words;
    private final BrowserChoices choices;
    private final CustomerLanguage customers;

    PreferencePages(Frames frames, PortalWords words, BrowserChoices choices, CustomerLanguage customers) {
        this.customers = customers;
        this.frames = frames;
        this.words = words;
        this.choices = choices;
    }

    @GET
    public TemplateInstance edit(@RestQuery String from) {
        PortalFrame frame = frames.portal(pageOr(from));
        Field zone = new Field("tz", "tz", words.zone(), words.zoneHint(), null, frame.zoneName(), false);
        Field language = new Field(
                "lang",
                "lang",
                words.language(),
                words.languageHint(),
                null,
                frame.look().lang(),
                false);
        return Templates.edit(
                frame,
                new PreferencesView(
                        pageOr(from), language, BrowserChoices.languages(), BrowserChoices.zones(), zone, Look.THEMES));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestForm String lang, @RestForm String tz, @RestForm String theme, @RestForm String from) {
        choices.rememberLanguage(lang);
        customers.remember(pageOr(from), Language.of(lang).orElse(null));
        choices.rememberZone(tz);
        choices.remember(Look.THEME_COOKIE, theme, Look.THEMES);
        return Pages.seeOther(pageOr(from));
    }

    private static String pageOr(String from) {
        return from != null && HELP_PAGE.matcher(from).matches() ? from : "/help";
    }
}
