package io.pledgedesk.web.ui.portal;

import io.pledgedesk.auth.ClientAddress;
import io.pledgedesk.auth.RateLimits;
import io.pledgedesk.channel.FormKey;
import io.pledgedesk.channel.KeptFiles;
import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.channel.RequestForm;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Topics;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.PortalFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /help/requests}: the form by which customers ask. */
@Path("/help/requests")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class RequestPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance create(PortalFrame frame, RequestView view, Form form, Offer offer);

        static native TemplateInstance create$promise(Offer offer);
    }

    private final Frames frames;
    private final Topics topics;
    private final RequestForm requests;
    private final PrivateLinks links;
    private final Offers offers;
    private final SentFiles sentFiles;
    private final RateLimits limits;
    private final ClientAddress address;
    private final PortalWords words;

    RequestPages(
            Frames frames,
            Topics topics,
            RequestForm requests,
            PrivateLinks links,
            Offers offers,
            SentFiles sentFiles,
            RateLimits limits,
            ClientAddress address,
            PortalWords words) {
        this.frames = frames;
        this.topics = topics;
        this.requests = requests;
        this.links = links;
        this.offers = offers;
        this.sentFiles = sentFiles;
        this.limits = limits;
        this.address = address;
        this.words = words;
    }

    @GET
    @Path("/new")
    public TemplateInstance create(@RestQuery String topic) {
        Form form = Form.of(Map.of("topic", topic == null ? "" : topic));
        return page(FormKey.newToken(), form, List.of());
    }

    /** What would be promised about another topic, before anything is sent. */
    @GET
    @Path("/promise")
    public TemplateInstance promise(@RestQuery String topic) {
        return Templates.create$promise(offers.about(topic, frames.portal().times()));
    }

    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response send(@BeanParam RequestInput input) {
        try {
            limits.check(RateLimits.Kind.PUBLIC_FORM, address.get());
        } catch (Refusal.TooMany tooMany) {
            return Pages.tooMany(page(input.token(), input.tooMany(words), List.of()), tooMany);
        }
        SentFiles.Sent sent = sentFiles.of(input.files, input.kept, input.remove);
        return input.remove == null ? store(input, sent) : again(input, sent);
    }

    private Response store(RequestInput input, SentFiles.Sent sent) {
        try {
            Ticket ticket = requests.submit(input.request(sent, words), sent.all(), input.token());
            sentFiles.drop(sent);
            return Pages.seeOther(links.path(ticket) + "?said=sent");
        } catch (Refusal.Invalid refusal) {
            return Pages.invalid(page(input.token(), input.form().with(refusal), sentFiles.keep(sent)));
        }
    }

    private Response again(RequestInput input, SentFiles.Sent sent) {
        return Response.ok(page(input.token(), input.form(), sentFiles.keep(sent)))
                .build();
    }

    private TemplateInstance page(String token, Form form, List<KeptFiles.Kept> kept) {
        PortalFrame frame = frames.portal("/help/requests/new");
        RequestView view = new RequestView(
                TopicCard.of(topics.choices()),
                token,
                kept.stream().map(RequestView.KeptFile::of).toList(),
                SentFiles.MAX_FILES,
                SentFiles.MAX_MEGABYTES);
        return Templates.create(frame, view, form, offers.about(form.value("topic"), frame.times()));
    }
}
