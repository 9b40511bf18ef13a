package io.pledgedesk.web.api;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.PersonalToken;
import io.pledgedesk.auth.PersonalTokens;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** The caller's own personal access tokens. A POST is not repeatable by key: its answer would have to be stored. */
@Path("/api/v1/tokens")
@RolesAllowed(Role.Names.LIGHT_AGENT)
public class TokensResource {

    private final PersonalTokens tokens;
    private final CurrentViewer viewer;

    TokensResource(PersonalTokens tokens, CurrentViewer viewer) {
        this.tokens = tokens;
        this.viewer = viewer;
    }

    @Schema(name = "TokenInput")
    record Input(String name) {}

    /** @param token the secret, in the answer to POST only */
    record Created(String id, String name, String token, Instant createdAt) {}

    record Listed(String id, String name, Instant createdAt, Instant lastUsedAt) {}

    @POST
    @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<Created> create(@NotNull(message = "Please send a body.") Input input) {
        PersonalTokens.Created created = tokens.create(viewer.get(), input.name());
        PersonalToken token = created.token();
        return Answers.created(
                "/api/v1/tokens/" + token.id,
                new Created(Ids.text(token.id), token.name, created.secret(), token.createdAt));
    }

    @GET
    public Page<Listed> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        Cursor after = Cursor.parse(cursor, 1);
        return tokens.list(viewer.get(), Page.limit(limit), after).map(TokensResource::listed);
    }

    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") String id) {
        tokens.revoke(viewer.get(), Ids.parse(id, "token"));
    }

    private static Listed listed(PersonalToken token) {
        return new Listed(Ids.text(token.id), token.name, token.createdAt, token.lastUsedAt);
    }
}
