package io.pledgedesk.demo;

import io.pledgedesk.kernel.Language;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.OrganizationDetails;
import io.pledgedesk.people.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The customers of the demo desk, out of people.txt. */
@ApplicationScoped
class DemoCustomers {

    private final Organizations organizations;
    private final Customers customers;

    DemoCustomers(Organizations organizations, Customers customers) {
        this.organizations = organizations;
        this.customers = customers;
    }

    private record Home(String name, String domain, String tier, boolean german) {

        static Home of(String line) {
            String[] fields = line.split("\\|", -1);
            String tier = fields[2].strip();
            return new Home(
                    fields[0].strip(),
                    fields[1].strip(),
                    tier.isEmpty() ? null : tier,
                    fields[3].strip().equals("de"));
        }
    }

    List<DemoCustomer> create() {
        List<DemoCustomer> created = new ArrayList<>();
        Home home = null;
        for (String line : DemoTexts.lines("people.txt")) {
            if (line.startsWith("- ")) {
                created.add(person(line.substring(2), home));
            } else if (!line.isBlank()) {
                home = Home.of(line);
                found(home);
            }
        }
        return created;
    }

    /** Only those with a tier are organizations; the others share a mail provider. */
    private void found(Home home) {
        if (home.tier() != null) {
            organizations.create(new OrganizationDetails(home.name(), List.of(home.domain()), home.tier(), true));
        }
    }

    private DemoCustomer person(String line, Home home) {
        String[] fields = line.split(" \\| ");
        String address = fields.length > 1
                ? fields[1]
                : fields[0].toLowerCase(Locale.ROOT).replace(' ', '.');
        Customer customer = customers.findOrCreate(fields[0], address + "@" + home.domain());
        customers.writeIn(customer.id, home.german() ? Language.GERMAN : Language.ENGLISH);
        return new DemoCustomer(customer, home.name(), home.tier(), home.german());
    }
}
