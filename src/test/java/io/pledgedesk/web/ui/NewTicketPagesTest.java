package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Direction;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class NewTicketPagesTest {

    @Inject
    TestPeople people;

    @Inject
    Customers customers;

    @Inject
    Desk desk;

    private Team team;
    private Agent agent;
    private TestBrowser browser;

    @BeforeEach
    void anAgent() {
        team = people.team();
        agent = people.agent(team);
        browser = desk.browser(agent);
    }

    @Test
    void aCallIsLoggedForACustomerWhoIsFoundByAddress() {
        Customer known = people.customer();
        Map<String, String> form = form(known.email);
        form.put("name", "Another Name");
        form.put("priority", "high");
        form.put("team", team.id.toString());
        form.put("assignee", agent.id.toString());
        form.put("tags", "Refund, vip");

        Ticket ticket = opened(browser.submit("/desk/tickets/new", form));

        assertThat(ticket.requesterId()).isEqualTo(known.id);
        assertThat(customers.get(known.id).name).isEqualTo(known.name);
        assertThat(ticket.channel()).isEqualTo(Channel.PHONE);
        assertThat(ticket.direction()).isEqualTo(Direction.INBOUND);
        assertThat(ticket.priority()).isEqualTo(Priority.HIGH);
        assertThat(ticket.status()).isEqualTo(Status.OPEN);
        assertThat(ticket.tags()).containsExactlyInAnyOrder("refund", "vip");
    }

    @Test
    void aNewAddressMakesACustomer_namedAsItBeginsWhenNobodyAsked() {
        String email = TestPeople.address("newcomer");
        Ticket ticket = opened(browser.submit("/desk/tickets/new", form(email.toUpperCase())));
        Customer made = customers.get(ticket.requesterId());
        assertThat(made.email).isEqualTo(email);
        assertThat(made.name).isEqualTo(email.substring(0, email.indexOf('@')));
    }

    @Test
    void whoWritesFirstOwesNoFirstReply() {
        Map<String, String> form = form(TestPeople.address("outbound"));
        form.put("direction", "outbound");
        Ticket ticket = opened(browser.submit("/desk/tickets/new", form));
        assertThat(ticket.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(ticket.agentWroteAt()).isNotNull();
    }

    @Test
    void everythingWrongIsToldAtOnce_andNothingTypedIsLost() {
        Map<String, String> form = form("lena@");
        form.put("subject", "");
        form.put("description", "Kept words <b>");
        browser.submit("/desk/tickets/new", form)
                .then()
                .statusCode(422)
                .body(containsString("Please correct 2 things"))
                .body(containsString("href=\"#f-email\""))
                .body(containsString("href=\"#f-subject\""))
                .body(containsString("Kept words &lt;b&gt;"));
        Map<String, String> odd = form(TestPeople.address("odd"));
        odd.put("channel", "pigeon");
        browser.submit("/desk/tickets/new", odd).then().statusCode(422);
        odd.put("channel", "phone");
        odd.put("topic", "no-such-topic");
        browser.submit("/desk/tickets/new", odd).then().statusCode(422);
        odd.put("topic", "");
        odd.put("team", "999999999");
        browser.submit("/desk/tickets/new", odd).then().statusCode(422);
        browser.submit("/desk/tickets/new", Map.of()).then().statusCode(422);
    }

    @Test
    void twoClicksOpenOneTicket() {
        Map<String, String> form = form(TestPeople.address("double"));
        form.put("token", "double-click-" + agent.id);
        String first = browser.submit("/desk/tickets/new", form).header("Location");
        assertThat(browser.submit("/desk/tickets/new", form).header("Location")).isEqualTo(first);
    }

    @Test
    void theFormIsForAgents() {
        Customer known = people.customer();
        browser.get("/desk/tickets/new?requester=" + known.id)
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + known.email + "\""));
        browser.get("/desk/tickets/new?requester=999999999").then().statusCode(200);
        browser.get("/desk/tickets/new?requester=x").then().statusCode(404);
        desk.browser(people.lightAgent()).get("/desk/tickets/new").then().statusCode(403);
    }

    private static Map<String, String> form(String email) {
        Map<String, String> form = new HashMap<>();
        form.put("email", email);
        form.put("subject", "Parcel lost");
        form.put("description", "Never arrived");
        form.put("channel", "phone");
        form.put("direction", "inbound");
        form.put("priority", "normal");
        return form;
    }

    private Ticket opened(Response response) {
        response.then().statusCode(303).header("Location", containsString("/desk/tickets/"));
        String location = response.header("Location");
        return desk.find(agent, Long.parseLong(location.substring(location.lastIndexOf('/') + 1)));
    }
}
