package io.pledgedesk.web.ui.guide;

import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.web.SpokenRefusals;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** {@code POST /desk/guides/images}: images that were dropped, pasted or chosen, for a script that puts them into the text. */
@Path(GuideViews.HOME + "/images")
@RolesAllowed(Role.Names.AGENT)
@Consumes(MediaType.MULTIPART_FORM_DATA)
@Produces(MediaType.TEXT_PLAIN)
class GuideImageUploads {

    private final GuidePictures pictures;
    private final SpokenRefusals spoken;

    GuideImageUploads(GuidePictures pictures, SpokenRefusals spoken) {
        this.pictures = pictures;
        this.spoken = spoken;
    }

    /** @return Markdown that shows them, or in one sentence what is wrong */
    @POST
    public Response take(@RestForm(FileUpload.ALL) List<FileUpload> images) {
        try {
            return Response.ok(pictures.take(images)).build();
        } catch (Refusal.Invalid | Refusal.TooLarge wrong) {
            return Response.status(wrong instanceof Refusal.TooLarge ? 413 : 422)
                    .entity(spoken.sentence(wrong))
                    .build();
        }
    }
}
