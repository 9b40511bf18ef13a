package io.pledgedesk.web.ui.portal;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.guide.GuideImage;
import io.pledgedesk.guide.GuideImages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /help/guides/images/{key}}: an image of a guide, which only its readers see. */
@Path(GuideImage.PATH)
@PermitAll
class GuideImagePages {

    private final CurrentViewer current;
    private final GuideImages images;

    GuideImagePages(CurrentViewer current, GuideImages images) {
        this.current = current;
        this.images = images;
    }

    @GET
    @Path("{key}")
    public Response show(@RestPath String key) {
        boolean staff = current.find().filter(viewer -> viewer.isStaff()).isPresent();
        GuideImages.Shown shown = images.get(key, staff);
        return Response.ok(shown.content(), shown.image().mediaType())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400")
                .build();
    }
}
