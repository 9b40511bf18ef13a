package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.pledgedesk.Browser;
import io.pledgedesk.Browser.Look;
import io.pledgedesk.Browser.Window;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.Accounts;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.custom.CustomField;
import io.pledgedesk.custom.CustomFieldDetails;
import io.pledgedesk.custom.CustomFields;
import io.pledgedesk.custom.FieldKind;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.CustomerDetails;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.OrganizationDetails;
import io.pledgedesk.people.Organizations;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.Topic;
import io.pledgedesk.people.TopicDetails;
import io.pledgedesk.people.Topics;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@Tag("browser")
class PeopleLookTest {

    private static final String RIGHT_TO_LEFT = "شركة الشمال 🚀";

    private static final Page.WaitForSelectorOptions ATTACHED =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

    @TestHTTPResource
    URL base;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Customers customers;

    @Inject
    Organizations organizations;

    @Inject
    Topics topics;

    @Inject
    Accounts accounts;

    @Inject
    CustomFields fields;

    @Inject
    Desk desk;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private Team team;
    private Agent admin;
    private Organization organization;
    private Customer customer;
    private Topic topic;
    private CustomField field;
    private long ticket;

    static Stream<Look> looks() {
        return Stream.concat(Look.ALL.stream(), Stream.of(Look.NARROWEST));
    }

    @BeforeEach
    void aCompany() {
        team = people.team();
        admin = accounts.create(
                new AgentDetails("Ana Ruiz", TestPeople.address("ana"), true, Set.of("admin"), Set.of(team.id)),
                "a long enough password");
        organization = organizations.create(new OrganizationDetails(
                RIGHT_TO_LEFT, List.of(unique + ".example", "mail." + unique + ".example"), "gold"));
        customer = customers.create(
                new CustomerDetails("Zoë Muñoz-Ødegård 👩‍💻", "zoe@" + unique + ".example", organization.id));
        for (int i = 0; i < 22; i++) {
            customers.findOrCreate("Colleague " + i, "c" + i + "@" + unique + ".example");
        }
        ticket = desk.ticket(customer, team, "Can't sign in since this morning", "Help");
        desk.ticket(customer, team, "W".repeat(200), "A word that is longer than any line");
        String key = "f" + unique;
        field = fields.create(new CustomFieldDetails(
                FieldScope.TICKET, key, "Product", FieldKind.CHOICE, List.of("Router", "Phone"), 0, false));
        fields.create(new CustomFieldDetails(
                FieldScope.CUSTOMER, key + "_c", "Contract until", FieldKind.DATE, List.of(), 0, false));
        topic = topics.create(new TopicDetails("sign-in-" + unique, "Signing in", team.id));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void customersAndOrganizations(Look look) {
        try (Window window = open(look, people.agent(team))) {
            visit(window, "people", "/desk/people");
            visit(window, "people-found", "/desk/people?q=colleague");
            visit(window, "people-none", "/desk/people?q=nothing-" + unique);
            visit(window, "people-of", "/desk/people?organization=" + organization.id);
            visit(window, "people-show", "/desk/people/" + customer.id);
            visit(window, "orgs", "/desk/orgs");
            visit(window, "orgs-show", "/desk/orgs/" + organization.id);
            visit(window, "orgs-new", "/desk/orgs/new");
            visit(window, "people-new", "/desk/people/new");
            window.page().fill("[name=email]", "nobody");
            window.page().fill("[name=organization]", "No such one");
            send(window, "people-wrong");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void agentsTeamsAndTopics(Look look) {
        try (Window window = open(look, admin)) {
            visit(window, "people-erase", "/desk/people/" + customer.id + "/erase");
            visit(window, "ticket-erase", "/desk/tickets/" + ticket + "/erase");
            visit(window, "teams", "/desk/settings/teams");
            visit(window, "teams-edit", "/desk/settings/teams/" + team.id);
            visit(window, "topics", "/desk/settings/topics");
            visit(window, "topics-edit", "/desk/settings/topics/" + topic.id);
            visit(window, "agents", "/desk/settings/agents");
            visit(window, "agents-edit", "/desk/settings/agents/" + admin.id);
            window.page().click("form[action$=reset-link] button");
            window.page().waitForSelector("#link");
            check(window, "agents-link");
            visit(window, "agents-new", "/desk/settings/agents/new");
            window.page().fill("[name=email]", "nobody");
            send(window, "agents-wrong");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void fieldsOfTheDesk(Look look) {
        try (Window window = open(look, admin)) {
            visit(window, "fields", "/desk/settings/fields");
            visit(window, "fields-edit", "/desk/settings/fields/" + field.id);
            visit(window, "fields-ticket", "/desk/tickets/" + ticket);
            visit(window, "fields-new-ticket", "/desk/tickets/new");
            visit(window, "fields-new", "/desk/settings/fields/new");
            send(window, "fields-wrong");
        }
    }

    @Test
    void aFieldBesideTheConversationIsSavedAsSoonAsItIsChosen() {
        try (Window window = open(Look.DESKTOP, people.agent(team))) {
            window.page().navigate("/desk/tickets/" + ticket);
            window.page().locator("[name='custom." + field.key + "']").selectOption("Phone");
            window.page().waitForSelector("[name='was-custom." + field.key + "'][value=Phone]", ATTACHED);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatLightAgentsSee(Look look) {
        try (Window window = open(look, people.lightAgent(team))) {
            visit(window, "light-people-show", "/desk/people/" + customer.id);
            visit(window, "light-orgs-show", "/desk/orgs/" + organization.id);
        }
    }

    private Window open(Look look, Agent agent) {
        return Browser.open(base.toString(), look).carrying(signIn.cookie(agent.id));
    }

    private static void send(Window window, String name) {
        window.page().click(".set-save .btn-primary");
        window.page().waitForSelector("#errors");
        window.complaints().clear(); // the browser reports the 422 itself
        check(window, name);
    }

    private static void visit(Window window, String name, String path) {
        window.page().navigate(path);
        check(window, name);
    }

    private static void check(Window window, String name) {
        window.shoot(name + "-" + window.look().name());
        assertThat(window.barriers()).as(name).isEmpty();
        assertThat(window.complaints()).as(name).isEmpty();
        assertThat(window.overhang()).as(name).isZero();
    }
}
