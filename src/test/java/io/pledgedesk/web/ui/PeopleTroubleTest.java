package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.OrganizationDetails;
import io.pledgedesk.people.Organizations;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.Teams;
import io.pledgedesk.people.Topic;
import io.pledgedesk.people.TopicDetails;
import io.pledgedesk.people.Topics;
import io.pledgedesk.ticket.TicketChange;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages about people: wrong roles, wrong input, others who were faster, things in use. */
@QuarkusTest
@Tag("database")
class PeopleTroubleTest {

    private static final List<String> SETTINGS =
            List.of("/desk/settings/agents", "/desk/settings/teams", "/desk/settings/topics");
    private static final List<String> DESK = List.of("/desk/people", "/desk/orgs");
    private static final String RIGHT_TO_LEFT = "ليلى 👩‍🚀 <i>O'Neil</i> & Söhne";

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Desk desk;

    @Inject
    Agents agents;

    @Inject
    Customers customers;

    @Inject
    Organizations organizations;

    @Inject
    Teams teams;

    @Inject
    Topics topics;

    private final String unique = UUID.randomUUID().toString().substring(0, 12);

    @Test
    void settingsOfPeopleAreForAdmins() {
        for (Agent other : List.of(people.lightAgent(), people.agent(), people.supervisor())) {
            for (String path : SETTINGS) {
                browser(other).get(path).then().statusCode(403).contentType(containsString("html"));
                browser(other).get(path + "/new").then().statusCode(403);
                send(other, path, Map.of("name", "X")).statusCode(403);
                send(other, path + "/1/delete", Map.of()).statusCode(403);
            }
            send(other, "/desk/settings/agents/" + other.id, Map.of("role", "admin"))
                    .statusCode(403);
            send(other, "/desk/settings/agents/" + other.id + "/reset-link", Map.of())
                    .statusCode(403);
            browser(other).get("/desk/settings").then().body(not(containsString("/desk/settings/agents")));
        }
        Agent admin = people.admin();
        SETTINGS.forEach(path -> browser(admin).get(path).then().statusCode(200));
    }

    @Test
    void agentsWriteCustomers_lightAgentsReadThem_customersSeeNothing() {
        TestBrowser customer = new TestBrowser().with("pledge", signIn.cookie(people.customer().id));
        for (String path : DESK) {
            browser(people.agent()).get(path + "/new").then().statusCode(200);
            browser(people.lightAgent()).get(path).then().statusCode(200).body(not(containsString(path + "/new")));
            send(people.lightAgent(), path, Map.of("name", "X")).statusCode(403);
            send(people.lightAgent(), path + "/1/delete", Map.of()).statusCode(403);
            customer.get(path).then().statusCode(403);
            new TestBrowser().get(path).then().statusCode(303);
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of("/desk/people", "/desk/orgs", "/desk/settings/agents", "/desk/settings/teams")) {
            for (String id : List.of("999999999", "x", "-1", "99999999999999999999")) {
                browser(people.admin())
                        .get(path + "/" + id)
                        .then()
                        .statusCode(404)
                        .contentType(containsString("html"));
                send(people.admin(), path + "/" + id, Map.of("name", "X")).statusCode(404);
            }
        }
    }

    @Test
    void namesOfAnyScriptStayAsTheyAre() {
        String email = TestPeople.address("layla");
        send(people.agent(), "/desk/people", Map.of("name", RIGHT_TO_LEFT, "email", email))
                .statusCode(303);
        Customer customer = customers.findByEmail(email).orElseThrow();
        assertThat(customer.name).isEqualTo(RIGHT_TO_LEFT);
        browser(people.agent())
                .get("/desk/people/" + customer.id)
                .then()
                .body(allOf(
                        containsString("ليلى 👩‍🚀 &lt;i&gt;O"), containsString("<bdi>"), not(containsString("<i>O"))));
        browser(people.agent())
                .get("/desk/people?q=ليلى")
                .then()
                .statusCode(200)
                .body(containsString(email));
    }

    @Test
    void badInputLosesNothing() {
        String tooLong = "n".repeat(201);
        Map<String, String> customer = Map.of("name", tooLong, "email", "a b@c", "organization", "Nobody's");
        send(people.agent(), "/desk/people", customer)
                .statusCode(422)
                .body(allOf(containsString(tooLong), containsString("a b@c"), containsString("Nobody&#39;s")))
                .body(allOf(containsString("at most 200"), containsString("no organization of that name")));
        Map<String, String> organization = Map.of("name", "", "domains", "not a domain, -x", "tier", "t".repeat(300));
        send(people.agent(), "/desk/orgs", organization)
                .statusCode(422)
                .body(allOf(containsString("not a domain, -x"), containsString("t".repeat(300))));
        Team team = people.team();
        Map<String, String> agent =
                Map.of("name", "", "email", "kept", "role", "king", "teamIds", team.id + "", "password", "12345");
        send(people.admin(), "/desk/settings/agents", agent)
                .statusCode(422)
                .body(allOf(containsString("value=\"kept\""), containsString("value=\"" + team.id + "\" checked")))
                .body(not(containsString("12345")));
        send(people.admin(), "/desk/settings/topics", Map.of("name", "Kept", "slug", "Ümlaut", "teamId", "x"))
                .statusCode(422)
                .body(allOf(containsString("Kept"), containsString("Ümlaut")));
    }

    @Test
    void whoSavesLaterIsTold_andMaySaveOver() {
        Organization organization = people.organization();
        String page = "/desk/orgs/" + organization.id;
        String version = String.valueOf(organization.version);
        send(people.agent(), page, Map.of("name", "First " + unique, "version", version))
                .statusCode(303);
        ValidatableResponse late = send(people.agent(), page, Map.of("name", "Second " + unique, "version", version))
                .statusCode(422)
                .body(allOf(containsString("meanwhile"), containsString("Second " + unique)));
        assertThat(organizations.get(organization.id).name).isEqualTo("First " + unique);
        String current = String.valueOf(organizations.get(organization.id).version);
        late.body(containsString("name=\"version\" value=\"" + current + "\""));
        send(people.agent(), page, Map.of("name", "Second " + unique, "version", current))
                .statusCode(303);
        for (String rubbish : List.of("", "x", "-1", "99999999999999999999")) {
            send(people.agent(), page, Map.of("name", "Third", "version", rubbish))
                    .statusCode(422);
            send(people.agent(), page + "/delete", Map.of("version", rubbish)).statusCode(422);
        }
        assertThat(organizations.get(organization.id).name).isEqualTo("Second " + unique);
    }

    @Test
    void whatIsInUseStays_andThePageSaysWhy() {
        Team team = people.team();
        Agent agent = people.agent(team);
        Customer customer = people.customer();
        Topic topic = topics.create(new TopicDetails("used-" + unique, "Used", team.id));
        long ticket = desk.ticket(customer, team, "Uses them", "Text");
        desk.change(agent, ticket, TicketChange.NOTHING.withAssignee(agent.id));
        Agent admin = people.admin();
        refused(admin, "/desk/people/" + customer.id, customer.version, "still has tickets");
        refused(admin, "/desk/settings/teams/" + team.id, team.version, "");
        refused(admin, "/desk/settings/agents/" + agent.id, agents.get(agent.id).version, "Deactivate");
        assertThat(customers.find(customer.id)).isPresent();
        assertThat(teams.find(team.id)).isPresent();
        assertThat(agents.find(agent.id)).isPresent();
        assertThat(topics.find(topic.id)).isPresent();
    }

    @Test
    void aCustomerStaysWhereItIs_whenTwoOrganizationsHaveOneName() {
        Organization first = organizations.create(new OrganizationDetails("Twin " + unique, List.of(), null));
        Organization second = organizations.create(new OrganizationDetails("Twin " + unique, List.of(), null));
        Customer customer = people.customer();
        customers.change(
                customer.id,
                customer.version,
                new io.pledgedesk.people.CustomerDetails(customer.name, customer.email, second.id));
        Map<String, String> form =
                Map.of("name", "Renamed", "email", customer.email, "organization", "Twin " + unique, "version", "1");
        send(people.agent(), "/desk/people/" + customer.id, form).statusCode(303);
        assertThat(customers.get(customer.id).organizationId)
                .isEqualTo(second.id)
                .isNotEqualTo(first.id);
    }

    private void refused(Agent by, String page, long version, String why) {
        send(by, page + "/delete", Map.of("version", String.valueOf(version)))
                .statusCode(422)
                .contentType(containsString("html"))
                .body(containsString(why));
    }

    private ValidatableResponse send(Agent by, String path, Map<String, String> form) {
        return browser(by).submit(path, form).then();
    }

    private TestBrowser browser(Agent agent) {
        return people.browser(agent);
    }
}
