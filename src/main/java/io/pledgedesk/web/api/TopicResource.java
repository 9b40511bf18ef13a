package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
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
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /topics}: what requests are about. Everybody reads them, admins write. */
@Path("/api/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TopicResource {

    record Input(String slug, String name, String teamId, String hint, String guidance) {

        static Input of(Topic topic) {
            return new Input(topic.slug, topic.name, Ids.text(topic.teamId), topic.hint, topic.guidance);
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

    record Json(String id, String slug, String name, String teamId, String hint, String guidance, long version) {

        static Json of(Topic topic) {
            return new Json(
                    Ids.text(topic.id),
                    topic.slug,
                    topic.name,
                    Ids.text(topic.teamId),
                    topic.hint,
                    topic.guidance,
                    topic.version);
        }
    }

    private final Topics topics;
    private final MergePatch patches;

    TopicResource(Topics topics, MergePatch patches) {
        this.topics = topics;
        this.patches = patches;
    }

    @GET
    @PermitAll
    public Page<Json> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return topics.list(Page.limit(limit), Cursor.parse(cursor, 1)).map(Json::of);
    }

    @POST
    @RolesAllowed(Role.Names.ADMIN)
    @Idempotent
    public Response create(Input input) {
        Topic created = topics.create(Bodies.required(input).details());
        return Answers.created("/api/v1/topics", created.id, Json.of(created), created.version);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public Response get(@RestPath String id) {
        return answer(topics.get(Ids.parse(id, "topic")));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.Names.ADMIN)
    public Response change(@RestPath String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        Topic before = topics.get(Ids.parse(id, "topic"));
        Versions.check(ifMatch, before.version);
        Input input = patches.apply(Input.of(before), patch, Input.class);
        return answer(topics.change(before.id, before.version, input.details()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.Names.ADMIN)
    public void delete(@RestPath String id, @HeaderParam("If-Match") String ifMatch) {
        Topic before = topics.get(Ids.parse(id, "topic"));
        Versions.check(ifMatch, before.version);
        topics.delete(before.id, before.version);
    }

    private static Response answer(Topic topic) {
        return Answers.of(Json.of(topic), topic.version);
    }
}
