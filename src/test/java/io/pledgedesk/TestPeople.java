package io.pledgedesk;

import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.OrganizationDetails;
import io.pledgedesk.people.Organizations;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.TeamDetails;
import io.pledgedesk.people.Teams;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People for tests, each new and with an address of its own. Inject it. */
@ApplicationScoped
public class TestPeople {

    private final Agents agents;
    private final Customers customers;
    private final Teams teams;
    private final Organizations organizations;
    private final TestSignIn signIn;

    TestPeople(Agents agents, Customers customers, Teams teams, Organizations organizations, TestSignIn signIn) {
        this.agents = agents;
        this.customers = customers;
        this.teams = teams;
        this.organizations = organizations;
        this.signIn = signIn;
    }

    /** A bearer token of 15 minutes, without a password. */
    public String bearer(Agent agent) {
        return signIn.bearer(agent.id);
    }

    public String bearer(Customer customer) {
        return signIn.bearer(customer.id);
    }

    /** A request in the agent's name: {@code people.as(agent).get("/api/v1/me")}. */
    public RequestSpecification as(Agent agent) {
        return RestAssured.given().auth().oauth2(bearer(agent));
    }

    public RequestSpecification as(Customer customer) {
        return RestAssured.given().auth().oauth2(bearer(customer));
    }

    /** A request of the agent's browser: the session's cookie, as after the sign-in page. */
    public RequestSpecification inBrowser(Agent agent) {
        return RestAssured.given().redirects().follow(false).cookie("pledge", signIn.cookie(agent.id));
    }

    /** The agent's browser, signed in. */
    public TestBrowser browser(Agent agent) {
        return new TestBrowser().with("pledge", signIn.cookie(agent.id));
    }

    public Agent lightAgent(Team... teams) {
        return agent("lightAgent", teams);
    }

    public Agent agent(Team... teams) {
        return agent("agent", teams);
    }

    public Agent supervisor(Team... teams) {
        return agent("supervisor", teams);
    }

    public Agent admin(Team... teams) {
        return agent("admin", teams);
    }

    private Agent agent(String role, Team... teams) {
        Set<Long> teamIds = Stream.of(teams).map(team -> team.id).collect(Collectors.toSet());
        return agents.create(new AgentDetails("Test " + role, address(role), true, Set.of(role), teamIds));
    }

    public Customer customer() {
        return customer(address("customer"));
    }

    public Customer customer(String email) {
        return customers.findOrCreate("Test Customer", email);
    }

    public Team team() {
        return teams.create(new TeamDetails("Team " + unique(), false));
    }

    public Team restrictedTeam() {
        return teams.create(new TeamDetails("Restricted " + unique(), true));
    }

    public Organization organization(String... domains) {
        return organizations.create(new OrganizationDetails("Organization " + unique(), List.of(domains), null));
    }

    /** An address that nobody else has. */
    public static String address(String name) {
        return name.toLowerCase() + "-" + unique() + "@people.example";
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
