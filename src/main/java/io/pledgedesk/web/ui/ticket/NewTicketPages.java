package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.PhoneNumbers;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.PhoneCall;
import io.pledgedesk.ticket.PhoneCalls;
import io.pledgedesk.web.OneTimeForms;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.Choices;
import io.pledgedesk.web.ui.CustomEntries;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.NewTicketWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/tickets/new}: an agent logs what a customer asked for, or writes to one first. */
@Path("/desk/tickets/new")
@RolesAllowed(Role.Names.AGENT)
@Produces(MediaType.TEXT_HTML)
class NewTicketPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance create(DeskFrame frame, NewTicketView view);
    }

    private static final int FOUND = 8;

    /**
     * @param token makes the form count once
     * @param find what a customer is looked for by; empty while nobody is
     */
    record NewTicketView(
            Form form,
            String token,
            List<Option> channels,
            List<Option> priorities,
            List<Option> teams,
            List<Option> assignees,
            List<Option> topics,
            List<CustomEntries.Entry> fields,
            String find,
            List<Customer> found) {}

    private final CurrentViewer current;
    private final Frames frames;
    private final Choices choices;
    private final Customers customers;
    private final PhoneCalls calls;
    private final PhoneNumbers numbers;
    private final OneTimeForms forms;
    private final CustomEntries entries;
    private final Flash flash;
    private final NewTicketWords words;
    private final SpokenRefusals spoken;

    NewTicketPages(
            CurrentViewer current,
            Frames frames,
            Choices choices,
            Customers customers,
            PhoneCalls calls,
            PhoneNumbers numbers,
            OneTimeForms forms,
            CustomEntries entries,
            Flash flash,
            NewTicketWords words,
            SpokenRefusals spoken) {
        this.spoken = spoken;
        this.current = current;
        this.frames = frames;
        this.choices = choices;
        this.customers = customers;
        this.calls = calls;
        this.numbers = numbers;
        this.forms = forms;
        this.entries = entries;
        this.flash = flash;
        this.words = words;
    }

    /**
     * @param requester the id of the customer for whom it is; absent for anyone
     * @param find a number, a name or an address to look for; absent for nobody
     */
    @GET
    public TemplateInstance create(@RestQuery String requester, @RestQuery String find) {
        Optional<Customer> known =
                requester == null ? Optional.empty() : customers.find(Ids.parse(requester, "customer"));
        NewTicketForm blank = known.map(customer -> NewTicketForm.blank(customer.email, customer.name))
                .orElseGet(() -> NewTicketForm.blank("", ""));
        String looked = find == null ? "" : find.strip();
        Map<String, String> values = new LinkedHashMap<>(blank.values());
        values.put(
                "number",
                PhoneNumbers.isNumber(looked)
                        ? looked
                        : known.flatMap(customer ->
                                        numbers.of(customer.id).stream().findFirst())
                                .orElse(""));
        return page(Form.of(values), OneTimeForms.newToken(), looked);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(MultivaluedMap<String, String> sent) {
        NewTicketForm typed = NewTicketForm.of(sent);
        Map<String, String> custom = entries.typed(FieldScope.TICKET, sent);
        String token = sent.getFirst("token");
        Viewer viewer = current.get();
        try {
            NewTicket order = typed.order();
            Optional<PhoneCall> call = typed.call();
            String ticket =
                    forms.once(viewer, token, typed.with(custom).texts(), () -> open(viewer, order, custom, call));
            flash.say(words.opened(ticket.substring(ticket.lastIndexOf('/') + 1)));
            return Pages.seeOther(ticket);
        } catch (Refusal.Invalid invalid) {
            return Pages.invalid(page(Form.of(typed.with(custom).values()).with(spoken.of(invalid)), token, ""));
        }
    }

    private String open(Viewer viewer, NewTicket order, Map<String, String> custom, Optional<PhoneCall> call) {
        return TicketPages.href(calls.open(viewer, order, custom, call).id());
    }

    private List<Customer> found(String find) {
        List<Customer> byNumber = numbers.customers(find, FOUND);
        return byNumber.isEmpty() ? customers.list(find, FOUND, null).items() : byNumber;
    }

    private TemplateInstance page(Form form, String token, String find) {
        Viewer viewer = current.get();
        return Templates.create(
                frames.desk("/desk/tickets/new"),
                new NewTicketView(
                        form,
                        token,
                        choices.channels(),
                        choices.priorities(),
                        Choices.orNone(words.byTopic(), choices.teams(viewer)),
                        Choices.orNone(words.nobody(), choices.agents(viewer)),
                        Choices.orNone(words.noTopic(), choices.topics()),
                        entries.of(FieldScope.TICKET, form),
                        find,
                        find.isEmpty() ? List.of() : found(find)));
    }
}
