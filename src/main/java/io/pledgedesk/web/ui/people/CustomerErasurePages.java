package io.pledgedesk.web.ui.people;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.ticket.CustomerErasure;
import io.pledgedesk.ticket.Extent;
import io.pledgedesk.web.ui.Confirmation;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.EraseWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/people/{id}/erase}: says what would go, and erases a customer once their address is typed. */
@Path("/desk/people/{id}/erase")
@RolesAllowed(Role.Names.ADMIN)
@Produces(MediaType.TEXT_HTML)
class CustomerErasurePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance ask(DeskFrame frame, Ask view);
    }

    record Ask(long id, String name, Extent extent, Field confirmation) {}

    private final CurrentViewer current;
    private final Customers customers;
    private final CustomerErasure erasure;
    private final Frames frames;
    private final Flash flash;
    private final EraseWords words;

    CustomerErasurePages(
            CurrentViewer current,
            Customers customers,
            CustomerErasure erasure,
            Frames frames,
            Flash flash,
            EraseWords words) {
        this.current = current;
        this.customers = customers;
        this.erasure = erasure;
        this.frames = frames;
        this.flash = flash;
        this.words = words;
    }

    @GET
    public TemplateInstance ask(@RestPath String id) {
        return page(customers.get(Ids.parse(id, "customer")), Form.empty());
    }

    @POST
    public Response erase(@RestPath String id, @RestForm String confirmation) {
        Customer customer = customers.get(Ids.parse(id, "customer"));
        if (!customer.email.equals(Texts.email(confirmation))) {
            return Pages.invalid(page(customer, Confirmation.wrong(confirmation, words.notTyped(customer.email))));
        }
        flash.say(words.customerGone(erasure.erase(current.get(), customer.id)));
        return Pages.seeOther(CustomerPages.PATH);
    }

    private TemplateInstance page(Customer customer, Form form) {
        Field confirmation = form.field(Confirmation.NAME, words.typeEmail(customer.email));
        Extent extent = erasure.of(current.get(), customer.id);
        return Templates.ask(
                frames.desk(CustomerPages.PATH), new Ask(customer.id, customer.name, extent, confirmation));
    }
}
