package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.Role;
import io.pledgedesk.custom.CustomFields;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.custom.TopicQuestions;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.Teams;
import io.pledgedesk.people.Topic;
import io.pledgedesk.people.Topics;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.Saving;
import io.pledgedesk.web.ui.words.OwnFieldWords;
import io.pledgedesk.web.ui.words.PeopleWords;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/settings/topics}: what customers choose from. */
@Path(SettingsTabs.TOPICS)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Names.ADMIN)
class TopicPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(SettingsFrame page, List<Row> topics);

        static native TemplateInstance edit(SettingsFrame page, Edit view);
    }

    /** @param team null for none */
    record Row(long id, String slug, String name, String team) {}

    /** @param id null for a new one */
    record Edit(Long id, Form form, long version, List<Option> teams, List<Field> questions, List<Option> askings) {}

    private final Topics topics;
    private final Teams teams;
    private final TopicQuestions questions;
    private final CustomFields fields;
    private final SettingsFrames frames;
    private final PeopleWords words;
    private final OwnFieldWords fieldWords;
    private final Saving saving;

    TopicPages(
            Topics topics,
            Teams teams,
            TopicQuestions questions,
            CustomFields fields,
            SettingsFrames frames,
            PeopleWords words,
            OwnFieldWords fieldWords,
            Saving saving) {
        this.topics = topics;
        this.teams = teams;
        this.questions = questions;
        this.fields = fields;
        this.frames = frames;
        this.words = words;
        this.fieldWords = fieldWords;
        this.saving = saving;
    }

    @GET
    public TemplateInstance list() {
        Map<Long, String> names =
                teams.choices().stream().collect(Collectors.toMap(team -> team.id, team -> team.name));
        List<Row> rows = topics.choices().stream()
                .map(topic -> new Row(
                        topic.id, topic.slug, topic.name, topic.teamId == null ? null : names.get(topic.teamId)))
                .toList();
        return Templates.list(frames.of(SettingsTabs.TOPICS), rows);
    }

    @GET
    @Path("/new")
    public TemplateInstance create() {
        return edit(null, new TopicInput().form(List.of()));
    }

    @POST
    public Response create(@BeanParam TopicInput input) {
        return saving.saved(
                () -> {
                    questions.create(input.details(), input.required());
                    return SettingsTabs.TOPICS;
                },
                wrong -> edit(null, input.typed().with(wrong)));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance edit(@RestPath String id) {
        Topic topic = topics.get(Ids.parse(id, "topic"));
        return edit(topic, TopicInput.of(topic).form(questions.of(topic.id)));
    }

    @POST
    @Path("/{id}")
    public Response change(@RestPath String id, @BeanParam TopicInput input) {
        long topicId = Ids.parse(id, "topic");
        return saving.saved(
                () -> {
                    questions.change(topicId, Saving.version(input.version), input.details(), input.required());
                    return SettingsTabs.TOPICS;
                },
                wrong -> edit(topics.get(topicId), input.typed().with(wrong)));
    }

    @POST
    @Path("/{id}/delete")
    public Response delete(@RestPath String id, @RestForm String version) {
        long topicId = Ids.parse(id, "topic");
        return saving.deleted(
                () -> topics.delete(topicId, Saving.version(version)),
                SettingsTabs.TOPICS,
                wrong -> again(topics.get(topicId), wrong));
    }

    private TemplateInstance again(Topic topic, Refusal.Invalid wrong) {
        return edit(topic, TopicInput.of(topic).form(questions.of(topic.id)).with(wrong));
    }

    /** One for each field of tickets. */
    private List<Field> questions(Form form) {
        return fields.of(FieldScope.TICKET).stream()
                .filter(field -> !field.retired)
                .map(field -> form.field(TopicInput.ASK + field.key, field.label))
                .toList();
    }

    private TemplateInstance edit(Topic topic, Form form) {
        List<Option> options = new ArrayList<>(List.of(new Option("", words.noTeam())));
        for (Team team : teams.choices()) {
            options.add(new Option(Ids.text(team.id), team.name));
        }
        Edit view = new Edit(
                topic == null ? null : topic.id,
                form,
                topic == null ? 0 : topic.version,
                options,
                questions(form),
                Stream.of("", TopicInput.ASKED, TopicInput.REQUIRED)
                        .map(code -> new Option(code, fieldWords.asking(code)))
                        .toList());
        return Templates.edit(frames.of(SettingsTabs.TOPICS), view);
    }
}
