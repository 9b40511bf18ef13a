package io.pledgedesk.web.api;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.Message;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Visibility;
import io.pledgedesk.web.Idempotent;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /tickets/{id}/messages}: the conversation. */
@Path("/api/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
class MessageResource {

    /** @param attachmentIds files uploaded before @param afterMessage the last message that the author had seen */
    record NewMessageJson(
            String body,
            Visibility visibility,
            Status status,
            String namedStatus,
            List<String> attachmentIds,
            String afterMessage) {

        NewMessage order(StatusInput statuses) {
            return new NewMessage(
                    body,
                    visibility,
                    statuses.read(namedStatus, status),
                    attachmentIds == null
                            ? List.of()
                            : attachmentIds.stream()
                                    .map(id -> Ids.parseField(id, "attachmentIds"))
                                    .toList(),
                    afterMessage == null ? null : Ids.parseField(afterMessage, "afterMessage"));
        }
    }

    private final CurrentViewer current;
    private final Conversations conversations;
    private final MessageWriter writer;
    private final StatusInput statuses;

    MessageResource(CurrentViewer current, Conversations conversations, MessageWriter writer, StatusInput statuses) {
        this.statuses = statuses;
        this.current = current;
        this.conversations = conversations;
        this.writer = writer;
    }

    @GET
    @Path("/{id}/messages")
    public Page<MessageJson> list(
            @RestPath String id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        Viewer viewer = current.get();
        Page<Message> page =
                conversations.list(viewer, Ids.parse(id, "ticket"), Page.limit(limit), Cursor.parse(cursor, 1));
        return new Page<>(writer.write(viewer, page.items()), page.next());
    }

    @POST
    @Path("/{id}/messages")
    @Idempotent
    @Transactional
    @APIResponseSchema(value = MessageJson.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<MessageJson> add(@RestPath String id, NewMessageJson input) {
        Viewer viewer = current.get();
        if (input == null) {
            throw new Refusal.Invalid("body", "Write a few words.");
        }
        Message message = conversations.add(viewer, Ids.parse(id, "ticket"), input.order(statuses));
        return Answers.created(
                "/api/v1/tickets/" + message.ticketId() + "/messages",
                writer.write(viewer, List.of(message)).get(0));
    }
}
