package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.Organizations;
import io.pledgedesk.people.Teams;
import io.pledgedesk.people.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class PeoplePagesTest {

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Customers customers;

    @Inject
    Organizations organizations;

    @Inject
    Agents agents;

    @Inject
    Teams teams;

    @Inject
    Topics topics;

    private final String unique = UUID.randomUUID().toString().substring(0, 12);
    private final TestBrowser agent = new TestBrowser();
    private final TestBrowser admin = new TestBrowser();

    @BeforeEach
    void browsers() {
        agent.with("pledge", signIn.cookie(people.agent().id));
        admin.with("pledge", signIn.cookie(people.admin().id));
    }

    @Test
    void anAgentWritesDownACustomer_andCorrectsIt() {
        Organization organization = people.organization();
        agent.get("/desk/people/new").then().statusCode(200);
        String email = TestPeople.address("new");
        agent.submit("/desk/people", Map.of("name", "", "email", "nobody"))
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("Please enter a name"),
                        containsString("name@example.com"),
                        containsString("value=\"nobody\"")));
        agent.submit("/desk/people", Map.of("name", "New", "email", email, "organization", "No such one"))
                .then()
                .statusCode(422)
                .body(containsString("no organization of that name"));
        agent.submit(
                        "/desk/people",
                        Map.of("name", "<b>New</b>", "email", email, "organization", organization.name.toUpperCase()))
                .then()
                .statusCode(303)
                .header("Location", startsWith("/desk/people/"));
        Customer customer = customers.findByEmail(email).orElseThrow();
        assertThat(customer.organizationId).isEqualTo(organization.id);
        String page = "/desk/people/" + customer.id;
        agent.get(page)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("&lt;b&gt;New"),
                        containsString(organization.name),
                        not(containsString("<b>New"))));
        agent.submit(page, Map.of("name", "Old", "email", email, "organization", "", "version", "0"))
                .then()
                .statusCode(303);
        assertThat(customers.get(customer.id).name).isEqualTo("Old");
        assertThat(customers.get(customer.id).organizationId).isNull();
        agent.submit(page, Map.of("name", "Stale", "email", email, "version", "0"))
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("meanwhile"),
                        containsString("Stale"),
                        containsString("name=\"version\" value=\"1\"")));
        agent.submit("/desk/people", Map.of("name", "Twin", "email", email))
                .then()
                .statusCode(422)
                .body(containsString("already a customer"));
        agent.submit(page + "/delete", Map.of("version", "1")).then().statusCode(303);
        agent.get(page).then().statusCode(404);
    }

    @Test
    void customersAreFoundByHowTheyBegin() {
        customers.findOrCreate("Zoe " + unique, TestPeople.address("zoe"));
        agent.get("/desk/people?q=zoe " + unique).then().statusCode(200).body(containsString("Zoe " + unique));
        agent.get("/desk/people?q=nothing-" + unique)
                .then()
                .statusCode(200)
                .body(containsString("Nothing begins with"));
        agent.get("/desk/people?cursor=rubbish").then().statusCode(400).contentType(containsString("html"));
    }

    @Test
    void anOrganizationShowsItsPeople_andStaysWhileItHasThem() {
        agent.submit(
                        "/desk/orgs",
                        Map.of(
                                "name",
                                "Acme " + unique,
                                "domains",
                                unique + ".example, www." + unique + ".example",
                                "tier",
                                "gold"))
                .then()
                .statusCode(303);
        Organization organization = organizations.findByName("acme " + unique).orElseThrow();
        assertThat(organization.domains).containsExactlyInAnyOrder(unique + ".example", "www." + unique + ".example");
        Customer customer = customers.findOrCreate("Ann", "ann@" + unique + ".example");
        String page = "/desk/orgs/" + organization.id;
        agent.get(page)
                .then()
                .statusCode(200)
                .body(allOf(containsString("/desk/people/" + customer.id), containsString("gold")));
        agent.get("/desk/orgs?q=acme " + unique).then().body(containsString(page));
        agent.submit(page + "/delete", Map.of("version", String.valueOf(organization.version)))
                .then()
                .statusCode(422)
                .body(containsString("still has customers"));
        agent.submit("/desk/orgs", Map.of("name", "Twin", "domains", unique + ".example"))
                .then()
                .statusCode(422)
                .body(containsString("belongs to another organization"));
        agent.submit(page, Map.of("name", "Acme", "domains", "not a domain@", "version", "0"))
                .then()
                .statusCode(422);
    }

    @Test
    void lightAgentsReadAndDoNotWrite() {
        TestBrowser light = new TestBrowser().with("pledge", signIn.cookie(people.lightAgent().id));
        Customer customer = people.customer();
        light.get("/desk/people/" + customer.id).then().statusCode(200).body(not(containsString("name=\"email\"")));
        for (String path :
                List.of("/desk/people/new", "/desk/orgs/new", "/desk/settings/teams", "/desk/settings/agents")) {
            light.get(path).then().statusCode(403).contentType(containsString("html"));
        }
    }
}
