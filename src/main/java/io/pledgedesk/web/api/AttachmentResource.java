package io.pledgedesk.web.api;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Attachment;
import io.pledgedesk.ticket.Attachments;
import io.pledgedesk.ticket.Upload;
import io.pledgedesk.web.Downloads;
import io.pledgedesk.web.Idempotent;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** {@code /tickets/{id}/attachments}: files, sent before the message that names them. */
@Path("/api/v1/tickets")
@Authenticated
class AttachmentResource {

    private final CurrentViewer current;
    private final Attachments attachments;

    AttachmentResource(CurrentViewer current, Attachments attachments) {
        this.current = current;
        this.attachments = attachments;
    }

    @POST
    @Path("/{id}/attachments")
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = AttachmentJson.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<AttachmentJson> upload(@RestPath String id, @RestForm("file") FileUpload file) {
        if (file == null) {
            throw new Refusal.Invalid("file", "Send the file as the multipart field “file”.");
        }
        Attachment stored = attachments.upload(
                current.get(), Ids.parse(id, "ticket"), new Upload(file.fileName(), file.uploadedFile()));
        AttachmentJson json = AttachmentJson.of(stored);
        return Answers.created(json.url(), json);
    }

    @GET
    @Path("/{id}/attachments/{file}")
    public Response download(@RestPath String id, @RestPath String file) {
        Attachment stored = attachments.get(current.get(), Ids.parse(id, "ticket"), Ids.parse(file, "attachment"));
        return Downloads.of(stored, attachments.open(stored));
    }
}
