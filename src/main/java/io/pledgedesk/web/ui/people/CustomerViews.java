package io.pledgedesk.web.ui.people;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.custom.FieldValues;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.CustomerDetails;
import io.pledgedesk.people.Names;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.Organizations;
import io.pledgedesk.view.TicketFilter;
import io.pledgedesk.web.ui.BrowserChoices;
import io.pledgedesk.web.ui.CustomEntries;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.PeopleWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Customers as their pages show them, with the organization by name. */
@ApplicationScoped
class CustomerViews {

    /** @param organizationId null for none */
    record Row(long id, String name, String email, Long organizationId, String organization) {}

    record View(
            Row customer,
            Moment since,
            Form form,
            long version,
            List<String> organizations,
            List<Option> languages,
            List<CustomEntries.Entry> fields,
            List<TicketLines.Line> tickets,
            boolean mayEdit,
            boolean mayErase) {}

    private final Organizations organizations;
    private final Names names;
    private final TicketLines tickets;
    private final CurrentViewer viewer;
    private final CustomEntries entries;
    private final FieldValues fields;
    private final PeopleWords words;

    CustomerViews(
            Organizations organizations,
            Names names,
            TicketLines tickets,
            CurrentViewer viewer,
            CustomEntries entries,
            FieldValues fields,
            PeopleWords words) {
        this.organizations = organizations;
        this.names = names;
        this.tickets = tickets;
        this.viewer = viewer;
        this.entries = entries;
        this.fields = fields;
        this.words = words;
    }

    List<Row> rows(List<Customer> customers) {
        Map<Long, Organization> own = names.organizations(
                customers.stream().map(c -> c.organizationId).toList());
        return customers.stream()
                .map(c -> row(c, c.organizationId == null ? null : own.get(c.organizationId)))
                .toList();
    }

    View of(Customer customer, Form form, Times times) {
        return new View(
                rows(List.of(customer)).get(0),
                times.day(customer.createdAt),
                form,
                customer.version,
                organizations.names(),
                languages(),
                entries.of(FieldScope.CUSTOMER, form),
                tickets.of(viewer.get(), TicketFilter.ALL.withRequester(customer.id), times),
                viewer.get().is(Role.AGENT),
                viewer.get().is(Role.ADMIN));
    }

    private List<Option> languages() {
        return Stream.concat(Stream.of(new Option("", words.languageUnknown())), BrowserChoices.languages().stream())
                .toList();
    }

    Form formOf(Customer customer) {
        Row row = rows(List.of(customer)).get(0);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", row.name());
        values.put("email", row.email());
        values.put("organization", row.organization());
        values.put("language", customer.language == null ? "" : customer.language.code());
        fields.of(FieldScope.CUSTOMER, customer.id)
                .forEach((key, value) -> values.put(CustomEntries.PREFIX + key, value));
        return Form.of(values);
    }

    /**
     * @param present the id of the organization of now; null for none
     * @throws Refusal.Invalid with everything that is wrong, also an organization that there is not
     */
    CustomerDetails details(CustomerInput input, Long present) {
        List<Violation> wrong = new ArrayList<>();
        Long organization = null;
        try {
            organization = named(input.organization(), present);
        } catch (Refusal.Invalid unknown) {
            wrong.addAll(unknown.violations());
        }
        try {
            CustomerDetails details = new CustomerDetails(input.name(), input.email(), organization);
            if (wrong.isEmpty()) {
                return details;
            }
        } catch (Refusal.Invalid others) {
            wrong.addAll(others.violations());
        }
        throw new Refusal.Invalid(wrong);
    }

    /** Two may have the same name: then it stays the one it was. */
    private Long named(String typed, Long present) {
        String name = typed == null ? "" : Texts.line(typed);
        if (name.isEmpty()) {
            return null;
        }
        return Optional.ofNullable(present)
                .flatMap(organizations::find)
                .filter(own -> own.name.equalsIgnoreCase(name))
                .or(() -> organizations.findByName(name))
                .map(found -> found.id)
                .orElseThrow(() -> new Refusal.Invalid("organization", words.noSuchOrganization()));
    }

    private static Row row(Customer customer, Organization organization) {
        return new Row(
                customer.id,
                customer.name,
                customer.email,
                organization == null ? null : organization.id,
                organization == null ? null : organization.name);
    }
}
