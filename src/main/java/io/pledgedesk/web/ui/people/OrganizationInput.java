package io.pledgedesk.web.ui.people;

import io.pledgedesk.people.Organization;
import io.pledgedesk.people.OrganizationDetails;
import io.pledgedesk.web.ui.Form;
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

    /** Whether its box was ticked: a box that isn't is not sent. */
    @RestForm
    String sharesRequests;

    @RestForm
    String version;

    static OrganizationInput of(Organization organization) {
        OrganizationInput input = new OrganizationInput();
        input.name = organization.name;
        input.domains = String.join("\n", organization.domains.stream().sorted().toList());
        input.tier = organization.tier;
        input.sharesRequests = organization.sharesRequests ? "1" : null;
        return input;
    }

    OrganizationDetails details() {
        List<String> lines = domains == null
                ? List.of()
                : List.of(domains.split("[\\s,;]+", 1_000)).stream()
                        .filter(line -> !line.isBlank())
                        .toList();
        return new OrganizationDetails(name, lines, tier, sharesRequests != null);
    }

    Form form() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", name);
        typed.put("domains", domains);
        typed.put("tier", tier);
        typed.put("sharesRequests", sharesRequests);
        return Form.of(typed);
    }
}
