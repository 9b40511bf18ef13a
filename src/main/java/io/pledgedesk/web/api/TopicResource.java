package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.Role;
import io.pledgedesk.custom.Question;
import io.pledgedesk.custom.TopicQuestions;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Topic;
import io.pledgedesk.people.TopicDetails;
import io.pledgedesk.people.Topics;
import io.pledgedesk.web.Idempotent;
import io.pledgedesk.web.MergePatch;
import io.pledgedesk.web.Versions;
import jakarta.annotation.security.PermitAll;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /topics}: what requests are about. Everybody reads them, admins write. */
@Path("/api/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TopicResource {

    /** A field of tickets that the request form asks for. */
    record Asked(String key, Boolean required) {}

    /** @param fields null for none */
    @Schema(name = "TopicInput")
    record Input(String slug, String name, String teamId, String hint, String guidance, List<Asked> fields) {

        static Input of(Topic topic, List<Question> questions) {
            return new Input(
                    topic.slug,
                    topic.name,
                    Ids.text(topic.teamId),
                    topic.hint,
                    topic.guidance,
                    questions.stream()
                            .map(question -> new Asked(question.field().key, question.required()))
                            .toList());
        }

        Map<String, Boolean> required() {
            Map<String, Boolean> required = new LinkedHashMap<>();
            for (Asked asked : fields == null ? List.<Asked>of() : fields) {
                if (asked == null || asked.key() == null) {
                    throw new Refusal.Invalid("fields", "Name each field by its key.");
                }
                required.put(asked.key(), Boolean.TRUE.equals(asked.required()));
            }
            return required;
        }

        TopicDetails details() {
            return new TopicDetails(
                    slug,
                    name,
                    teamId == null ? null : Ids.parseField(teamId, "teamId"),
                    hint == null ? "" : hint,
                    guidance == null ? "" : guidance);
        }
    }

    /** What a program needs to ask for it as the request form does. */
    record QuestionJson(String key, String label, String hint, String kind, List<String> choices, boolean required) {

        static QuestionJson of(Question question) {
            return new QuestionJson(
                    question.field().key,
                    question.field().label,
                    question.field().hint,
                    question.field().kind.code(),
                    question.field().choices(),
                    question.required());
        }
    }

    @Schema(name = "Topic")
    record Json(
            String id,
            String slug,
            String name,
            String teamId,
            String hint,
            String guidance,
            List<QuestionJson> fields,
            long version) {

        static Json of(Topic topic, List<Question> questions) {
            return new Json(
                    Ids.text(topic.id),
                    topic.slug,
                    topic.name,
                    Ids.text(topic.teamId),
                    topic.hint,
                    topic.guidance,
                    questions.stream().map(QuestionJson::of).toList(),
                    topic.version);
        }
    }

    private final Topics topics;
    private final TopicQuestions questions;
    private final MergePatch patches;

    TopicResource(Topics topics, TopicQuestions questions, MergePatch patches) {
        this.topics = topics;
        this.questions = questions;
        this.patches = patches;
    }

    @GET
    @PermitAll
    public Page<Json> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        Map<Long, List<Question>> asked = questions.all();
        return topics.list(Page.limit(limit), Cursor.parse(cursor, 1))
                .map(topic -> Json.of(topic, asked.getOrDefault(topic.id, List.of())));
    }

    @POST
    @RolesAllowed(Role.Names.ADMIN)
    @Idempotent
    @APIResponseSchema(value = Json.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<Json> create(Input input) {
        Topic created = questions.create(Bodies.required(input).details(), input.required());
        return Answers.created(
                "/api/v1/topics", created.id, Json.of(created, questions.of(created.id)), created.version);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public RestResponse<Json> get(@RestPath String id) {
        return answer(topics.get(Ids.parse(id, "topic")));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.Names.ADMIN)
    public RestResponse<Json> change(@RestPath String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        Topic before = topics.get(Ids.parse(id, "topic"));
        Versions.check(ifMatch, before.version);
        Input input = patches.apply(Input.of(before, questions.of(before.id)), patch, Input.class);
        return answer(questions.change(before.id, before.version, input.details(), input.required()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.Names.ADMIN)
    public void delete(@RestPath String id, @HeaderParam("If-Match") String ifMatch) {
        Topic before = topics.get(Ids.parse(id, "topic"));
        Versions.check(ifMatch, before.version);
        topics.delete(before.id, before.version);
    }

    private RestResponse<Json> answer(Topic topic) {
        return Answers.of(Json.of(topic, questions.of(topic.id)), topic.version);
    }
}
