package io.pledgedesk.web.ui.portal;

import io.pledgedesk.auth.ClientAddress;
import io.pledgedesk.auth.RateLimits;
import io.pledgedesk.channel.KeptFiles;
import io.pledgedesk.channel.RequestForm;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.UiWords;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;

/** Takes what was sent by the request form, on our own pages or inside those of others. */
@ApplicationScoped
class RequestIntake {

    /** The form again, with the answers that were sent. */
    interface FormPage {
        TemplateInstance of(Form form, List<KeptFiles.Kept> kept);
    }

    private final RequestForm requests;
    private final RequestQuestions questions;
    private final SentFiles sentFiles;
    private final RateLimits limits;
    private final ClientAddress address;
    private final PortalWords words;
    private final SpokenRefusals spoken;
    private final UiWords ui;

    RequestIntake(
            RequestForm requests,
            RequestQuestions questions,
            SentFiles sentFiles,
            RateLimits limits,
            ClientAddress address,
            PortalWords words,
            SpokenRefusals spoken,
            UiWords ui) {
        this.ui = ui;
        this.spoken = spoken;
        this.requests = requests;
        this.questions = questions;
        this.sentFiles = sentFiles;
        this.limits = limits;
        this.address = address;
        this.words = words;
    }

    /** @param stored what a good form is answered with */
    Response take(RequestInput input, FormPage page, Function<Ticket, Response> stored) {
        try {
            limits.check(RateLimits.Kind.PUBLIC_FORM, address.get());
        } catch (Refusal.TooMany tooMany) {
            return Pages.tooMany(page.of(input.tooMany(words), List.of()), tooMany);
        }
        SentFiles.Sent sent = sentFiles.of(input.files, input.kept, input.leaveOut);
        if (input.leaveOut != null) {
            return Response.ok(page.of(input.form(), sentFiles.keep(sent))).build();
        }
        try {
            Ticket ticket = requests.submit(input.request(sent, questions, words, ui), sent.all(), input.token());
            sentFiles.drop(sent);
            return stored.apply(ticket);
        } catch (Refusal.Invalid refusal) {
            return Pages.invalid(page.of(input.form().with(spoken.of(refusal)), sentFiles.keep(sent)));
        }
    }
}
