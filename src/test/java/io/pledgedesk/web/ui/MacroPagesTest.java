package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Saved answers: written by supervisors, chosen by agents, read before they go out. */
@QuarkusTest
@Tag("database")
class MacroPagesTest {

    private static final String MACROS = "/desk/settings/macros";

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    private Team team;
    private Agent agent;
    private TestBrowser browser;
    private TestBrowser boss;
    private Customer customer;
    private long ticket;
    private String path;
    private String name;

    @BeforeEach
    void aTicket() {
        team = people.team();
        agent = people.agent(team);
        browser = people.browser(agent);
        boss = people.browser(people.supervisor(team));
        customer = people.customer();
        ticket = desk.ticket(customer, team, "Broken {{agent.name}}", "x");
        path = "/desk/tickets/" + ticket;
        name = "Macro " + UUID.randomUUID().toString().substring(0, 8);
    }

    private String create(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.putIfAbsent("name", name);
        all.putIfAbsent("team", Long.toString(team.id));
        boss.submit(MACROS + "/new", all).then().statusCode(303);
        Matcher id = Pattern.compile(MACROS + "/([0-9]+)\"><bdi>" + name)
                .matcher(boss.get(MACROS).asString());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    @Test
    void aSavedReplyIsAddedBelowWhatWasTyped_withItsPlaceholdersFilled() {
        String macro = create(Map.of(
                "reply",
                "Hello {{ customer.firstName }}, your request {{ticket.number}} ({{ticket.subject}}) is with"
                        + " {{agent.firstName}}.{{organization.name}}"));
        browser.get(path).then().body(containsString(name));
        browser.submit(path + "/macro", Map.of("macro", macro, "kind", "reply", "reply", "Typed before", "note", "N"))
                .then()
                .statusCode(303);
        browser.get(path)
                .then()
                .body(containsString("Typed before\n\nHello Test, your request " + ticket
                        + " (Broken {{agent.name}}) is with Test.</textarea>"))
                .body(containsString("N</textarea>"));
        assertThat(desk.bodies(agent, ticket)).hasSize(1);
    }

    @Test
    void aMacroChangesTheTicketAtOnce_andItsStatusWaitsForTheReply() {
        Map<String, String> fields = new HashMap<>(
                Map.of("reply", "Which order?", "status", "onHold", "priority", "urgent", "tags", "Order, vip"));
        fields.put("takesIt", "yes");
        String macro = create(fields);
        browser.submit(path + "/macro", Map.of("macro", macro)).then().statusCode(303);
        Ticket changed = desk.find(agent, ticket);
        assertThat(changed.priority()).isEqualTo(Priority.URGENT);
        assertThat(changed.assigneeId()).isEqualTo(agent.id);
        assertThat(changed.tags()).containsExactlyInAnyOrder("order", "vip");
        assertThat(changed.status()).isEqualTo(Status.OPEN);
    }

    @Test
    void aMacroWithoutATextSetsTheStatus() {
        String macro = create(Map.of("status", "pending"));
        browser.submit(path + "/macro", Map.of("macro", macro)).then().statusCode(303);
        assertThat(desk.find(agent, ticket).status()).isEqualTo(Status.PENDING);
    }

    @Test
    void whatAMacroCanNotBeIsSaidAtItsFields() {
        boss.submit(MACROS + "/new", Map.of("name", name))
                .then()
                .statusCode(422)
                .body(containsString("Write a text"));
        boss.submit(MACROS + "/new", Map.of("name", name, "reply", "Dear {{customer.nickname}}"))
                .then()
                .statusCode(422)
                .body(containsString("customer.nickname"));
        boss.submit(MACROS + "/new", Map.of("name", " ", "reply", "x")).then().statusCode(422);
        boss.submit(MACROS + "/new", Map.of("name", name, "reply", "x", "status", "new"))
                .then()
                .statusCode(422);
        boss.submit(MACROS + "/new", Map.of("name", name, "reply", "x", "team", "999999999"))
                .then()
                .statusCode(422);
    }

    @Test
    void onlySupervisorsWriteMacros_andOnlyItsTeamFindsOne() {
        browser.submit(MACROS + "/new", Map.of("name", name, "reply", "x"))
                .then()
                .statusCode(403);
        String macro = create(Map.of("reply", "Team only"));
        TestBrowser stranger = people.browser(people.agent());
        stranger.get(MACROS).then().statusCode(200).body(not(containsString(name)));
        stranger.submit(path + "/macro", Map.of("macro", macro)).then().statusCode(404);
        people.browser(people.lightAgent(team))
                .submit(path + "/macro", Map.of("macro", macro))
                .then()
                .statusCode(403);
        browser.submit(MACROS + "/" + macro + "/delete", Map.of()).then().statusCode(403);
        boss.submit(MACROS + "/" + macro + "/delete", Map.of()).then().statusCode(303);
        boss.get(MACROS + "/" + macro).then().statusCode(404);
    }

    @Test
    void anEditOnAnOldVersionIsNotLost() {
        String macro = create(Map.of("reply", "First"));
        String edit = MACROS + "/" + macro;
        Map<String, String> second =
                Map.of("name", name, "reply", "Second", "version", "0", "team", Long.toString(team.id));
        boss.submit(edit, second).then().statusCode(303);
        boss.submit(edit, Map.of("name", name, "reply", "Third", "version", "0"))
                .then()
                .statusCode(422)
                .body(containsString("Third"))
                .body(containsString("meanwhile"));
    }

    @Test
    void aClosedTicketTakesNoMacro() {
        String macro = create(Map.of("reply", "Too late", "priority", "low"));
        desk.change(agent, ticket, TicketChange.NOTHING.withStatus(Status.CLOSED));
        browser.submit(path + "/macro", Map.of("macro", macro)).then().statusCode(303);
        assertThat(desk.find(agent, ticket).priority()).isEqualTo(Priority.NORMAL);
        browser.submit(path + "/macro", Map.of("macro", "x")).then().statusCode(303);
    }
}
