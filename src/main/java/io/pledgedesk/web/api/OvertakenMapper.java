package io.pledgedesk.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.web.Problem;
import io.pledgedesk.web.Requests;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The refusal to send over newer messages brings those messages along. */
class OvertakenMapper {

    record Overtaken(@JsonUnwrapped Problem problem, List<MessageJson> newMessages) {}

    private final CurrentViewer current;
    private final Conversations conversations;
    private final MessageWriter writer;

    OvertakenMapper(CurrentViewer current, Conversations conversations, MessageWriter writer) {
        this.current = current;
        this.conversations = conversations;
        this.writer = writer;
    }

    @ServerExceptionMapper(value = Refusal.Overtaken.class)
    Response overtaken(Refusal.Overtaken refusal, RoutingContext context) {
        Problem problem = Problem.of(
                409, refusal.code(), refusal.getMessage(), null, context.normalizedPath(), Requests.id(context));
        List<MessageJson> messages = writer.write(current.get(), conversations.byId(refusal.messageIds()));
        return Response.status(409)
                .type(Problem.MEDIA_TYPE)
                .entity(new Overtaken(problem, messages))
                .build();
    }
}
