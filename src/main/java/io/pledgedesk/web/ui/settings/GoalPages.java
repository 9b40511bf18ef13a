package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.report.Goals;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.Typed;
import io.pledgedesk.web.ui.words.UiWords;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/settings/goals}: how much of its promises the desk wants to keep, as the wallboard shows it. */
@Path(SettingsTabs.GOALS)
@RolesAllowed(Role.Names.SUPERVISOR)
@Produces(MediaType.TEXT_HTML)
class GoalPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance edit(SettingsFrame page, GoalView view);
    }

    record GoalView(Form form, List<Field> fields) {}

    private final SettingsFrames frames;
    private final Goals goals;
    private final SpokenRefusals spoken;
    private final UiWords ui;

    GoalPages(SettingsFrames frames, Goals goals, SpokenRefusals spoken, UiWords ui) {
        this.frames = frames;
        this.goals = goals;
        this.spoken = spoken;
        this.ui = ui;
    }

    @GET
    public TemplateInstance edit(@RestQuery String done) {
        Map<String, String> values = new LinkedHashMap<>();
        goals.all().forEach((metric, percent) -> values.put(metric, percent.toString()));
        return page(Form.of(values), done);
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response save(@RestForm("firstResponse") String ignored) {
        Typed typed = Typed.current();
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Integer> percents = new LinkedHashMap<>();
        for (String metric : Goals.METRICS) {
            values.put(metric, typed.text(metric));
            percents.put(metric, number(typed.text(metric)));
        }
        try {
            goals.set(percents);
            return Pages.seeOther(SettingsTabs.GOALS + "?done=saved");
        } catch (Refusal.Invalid refusal) {
            return Pages.invalid(page(Form.of(values).with(spoken.of(refusal)), null));
        }
    }

    /** Null for what is no number: the service says what is wrong with it. */
    private static Integer number(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.valueOf(text) : null;
    }

    private TemplateInstance page(Form form, String done) {
        List<Field> fields = Goals.METRICS.stream()
                .map(metric -> form.field(metric, ui.metric(metric)))
                .toList();
        return Templates.edit(frames.of(SettingsTabs.GOALS, done), new GoalView(form, fields));
    }
}
