package io.pledgedesk.web.ui.people;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Organization;
import io.pledgedesk.view.TicketFilter;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Organizations as their pages show them, with their people and tickets. */
@ApplicationScoped
class OrganizationViews {

    private static final int PEOPLE = 20;

    /** @param tier null for none */
    record Row(long id, String name, String domains, String tier) {}

    /** @param more whether there are more people than are shown */
    record View(
            Row organization,
            Form form,
            long version,
            List<Customer> people,
            boolean more,
            List<TicketLines.Line> tickets,
            boolean mayEdit) {}

    private final Customers customers;
    private final TicketLines tickets;
    private final CurrentViewer viewer;

    OrganizationViews(Customers customers, TicketLines tickets, CurrentViewer viewer) {
        this.customers = customers;
        this.tickets = tickets;
        this.viewer = viewer;
    }

    static Row row(Organization organization) {
        String domains =
                String.join(", ", organization.domains.stream().sorted().toList());
        return new Row(organization.id, organization.name, domains, organization.tier);
    }

    View of(Organization organization, Form form, Times times) {
        Page<Customer> people = customers.ofOrganization(organization.id, PEOPLE, null);
        return new View(
                row(organization),
                form,
                organization.version,
                people.items(),
                people.next() != null,
                tickets.of(viewer.get(), TicketFilter.ALL.withOrganization(organization.id), times),
                viewer.get().is(Role.AGENT));
    }
}
