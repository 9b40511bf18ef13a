package io.pledgedesk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotentInterceptor {

    private static final int MAX_KEY_LENGTH = 200;

    private final IdempotencyKeys keys;
    private final CurrentViewer viewer;
    private final CurrentVertxRequest request;
    private final RequestHash hashes;
    private final ObjectMapper json;

    IdempotentInterceptor(
            IdempotencyKeys keys,
            CurrentViewer viewer,
            CurrentVertxRequest request,
            RequestHash hashes,
            ObjectMapper json) {
        this.keys = keys;
        this.viewer = viewer;
        this.request = request;
        this.hashes = hashes;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        RoutingContext context = request.getCurrent();
        String key = context == null ? null : context.request().getHeader("Idempotency-Key");
        if (key == null) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            throw new Refusal.Invalid(
                    "Idempotency-Key", "An Idempotency-Key has 1 to " + MAX_KEY_LENGTH + " characters.");
        }
        String caller = viewer.find().map(Viewer::id).map(String::valueOf).orElse("public");
        String hash = hashes.of(context.request().method().name(), context.normalizedPath(), call.getParameters());
        Optional<IdempotencyKeys.Result> stored =
                QuarkusTransaction.requiringNew().call(() -> keys.find(caller, key, hash));
        if (stored.isPresent()) {
            return replay(stored.get());
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                keys.take(caller, key, hash);
                RestResponse<?> response = (RestResponse<?>) call.proceed();
                keys.complete(caller, key, resultOf(hash, response));
                return response;
            });
        } catch (PersistenceException lostRace) {
            return replay(QuarkusTransaction.requiringNew()
                    .call(() -> keys.find(caller, key, hash))
                    .orElseThrow(() -> lostRace));
        }
    }

    private IdempotencyKeys.Result resultOf(String hash, RestResponse<?> response) throws JsonProcessingException {
        String location =
                response.getLocation() == null ? null : response.getLocation().toString();
        EntityTag tag = response.getEntityTag();
        String body = response.hasEntity() ? json.writeValueAsString(response.getEntity()) : null;
        return new IdempotencyKeys.Result(
                hash, response.getStatus(), location, tag == null ? null : tag.getValue(), body);
    }

    private RestResponse<JsonNode> replay(IdempotencyKeys.Result result) throws JsonProcessingException {
        if (result.status() == 0) {
            throw new Refusal.Conflict(
                    "inProgress", "The first request with this Idempotency-Key is still being handled.");
        }
        ResponseBuilder<JsonNode> response =
                ResponseBuilder.<JsonNode>create(result.status()).header("Idempotent-Replayed", "true");
        if (result.location() != null) {
            response.header("Location", result.location());
        }
        if (result.etag() != null) {
            response.tag(result.etag());
        }
        if (result.body() != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(json.readTree(result.body()));
        }
        return response.build();
    }
}
