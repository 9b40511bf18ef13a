package io.pledgedesk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that leaves a skin becomes a problem or a page: never an empty body, never a stack trace. */
class FailureMappers {

    private static final Logger LOG = Logger.getLogger(FailureMappers.class);

    private final FailureResponses responses;
    private final SignInDetour signIn;

    FailureMappers(FailureResponses responses, SignInDetour signIn) {
        this.responses = responses;
        this.signIn = signIn;
    }

    @ServerExceptionMapper
    Response refusal(Refusal refusal, RoutingContext context) {
        return respond(Failure.of(refusal), context);
    }

    @ServerExceptionMapper
    Uni<Response> unauthenticated(Refusal.Unauthenticated refusal, RoutingContext context) {
        return signIn.answer(Failure.of(refusal), context);
    }

    @ServerExceptionMapper(value = ConstraintViolationException.class, priority = 1)
    Response constraintViolation(ConstraintViolationException e, RoutingContext context) {
        List<Violation> violations = new ArrayList<>();
        for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
            violations.add(new Violation(fieldOf(violation.getPropertyPath()), violation.getMessage()));
        }
        violations.sort(java.util.Comparator.comparing(Violation::field));
        return respond(Failure.of(new Refusal.Invalid(violations)), context);
    }

    @ServerExceptionMapper(value = JsonProcessingException.class, priority = 1)
    Response unreadableJson(JsonProcessingException e, RoutingContext context) {
        return respond(JsonMistakes.describe(e), context);
    }

    /** Quarkus has a mapper of its own for this one, which names classes. */
    @ServerExceptionMapper(value = MismatchedInputException.class, priority = 1)
    Response wrongType(MismatchedInputException e, RoutingContext context) {
        return unreadableJson(e, context);
    }

    @ServerExceptionMapper(value = WebApplicationException.class, priority = 1)
    Response webApplication(WebApplicationException e, RoutingContext context) {
        Throwable cause = e.getCause();
        if (cause instanceof JsonProcessingException json) {
            return unreadableJson(json, context);
        }
        if (cause instanceof Refusal refusal) {
            return refusal(refusal, context);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return respond(Failure.plain(status), context);
    }

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = 1)
    Uni<Response> unauthorized(UnauthorizedException e, RoutingContext context) {
        return signIn.answer(Failure.plain(401), context);
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = 1)
    Uni<Response> authentication(AuthenticationFailedException e, RoutingContext context) {
        return signIn.answer(Failure.plain(401), context);
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = 1)
    Response forbidden(ForbiddenException e, RoutingContext context) {
        return respond(Failure.plain(403), context);
    }

    @ServerExceptionMapper(value = OptimisticLockException.class)
    Response lostRace(OptimisticLockException e, RoutingContext context) {
        return respond(Failure.of(new Refusal.Stale()), context);
    }

    @ServerExceptionMapper(value = StaleStateException.class)
    Response lostRace(StaleStateException e, RoutingContext context) {
        return respond(Failure.of(new Refusal.Stale()), context);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, RoutingContext context) {
        for (Throwable t = e; t != null && t.getCause() != t; t = t.getCause()) {
            if (t instanceof Refusal refusal) {
                return refusal(refusal, context);
            }
            if (t instanceof OptimisticLockException || t instanceof StaleStateException) {
                return respond(Failure.of(new Refusal.Stale()), context);
            }
            if (t instanceof HttpClosedException) {
                LOG.debugf("Nobody waits any more for %s", context.normalizedPath());
                return respond(Failure.plain(400), context);
            }
            if (t instanceof SQLException sql && (isUnreachable(sql) || isBusy(sql))) {
                LOG.warnf("Database unreachable or busy: %s", sql.getMessage());
                return respond(Failure.plain(503), context);
            }
        }
        if (String.valueOf(e.getMessage()).startsWith("Param limit of")) {
            return respond(Failure.of(new Refusal.TooLarge("This form has too many fields.")), context);
        }
        LOG.errorf(e, "%s %s failed", context.request().method(), context.normalizedPath());
        return respond(Failure.plain(500), context);
    }

    /** SQLSTATE classes 08 (connection) and 57P (operator intervention), and Agroal's acquisition timeout. */
    private static boolean isUnreachable(SQLException e) {
        String state = e.getSQLState();
        return state != null
                ? state.startsWith("08") || state.startsWith("57P")
                : String.valueOf(e.getMessage()).contains("Acquisition timeout");
    }

    /** Deadlocks and failed serialization (class 40), and waits for a lock that took too long, of PostgreSQL and H2. */
    private static boolean isBusy(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("40") || state.equals("55P03") || state.equals("HYT00");
    }

    private Response respond(Failure failure, RoutingContext context) {
        return responses.respond(failure, context);
    }

    /** The path inside the input, without the method and parameter names in front of it. */
    private static String fieldOf(Path path) {
        List<String> names = new ArrayList<>();
        for (Iterator<Path.Node> nodes = path.iterator(); nodes.hasNext(); ) {
            Path.Node node = nodes.next();
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, RETURN_VALUE, CROSS_PARAMETER -> {}
                case PARAMETER -> {
                    if (!nodes.hasNext()) {
                        names.add(node.getName());
                    }
                }
                default -> {
                    if (node.getName() != null) {
                        names.add(node.getName());
                    }
                }
            }
        }
        return String.join(".", names);
    }
}
