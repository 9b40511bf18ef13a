package io.pledgedesk.web.ui;

import io.pledgedesk.people.Organization;
import io.pledgedesk.people.OrganizationDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** What was typed about an organization. */
class OrganizationInput {

    @RestForm
    String name;

    /** One a line; commas and spaces do as well. */
    @RestForm
    String domains;

    @RestForm
    String tier;

    @RestForm
    String version;

    static OrganizationInput of(Organization organization) {
        OrganizationInput input = new OrganizationInput();
        input.name = organization.name;
        input.domains = String.join("\n", organization.domains.stream().sorted().toList());
        input.tier = organization.tier;
        return input;
    }

    OrganizationDetails details() {
        List<String> lines = domains == null
                ? List.of()
                : List.of(domains.split("[\\s,;]+", 1_000)).stream()
                        .filter(line -> !line.isBlank())
                        .toList();
        return new OrganizationDetails(name, lines, tier);
    }

    Form form() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", name);
        typed.put("domains", domains);
        typed.put("tier", tier);
        return Form.of(typed);
    }
}
