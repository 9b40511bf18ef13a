package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestMail;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.Accounts;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.notification.OutboxJob;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.Teams;
import io.pledgedesk.people.Topic;
import io.pledgedesk.people.Topics;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.TicketChange;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code /desk/settings}: agents, teams and topics. */
@QuarkusTest
@Tag("database")
class AgentPagesTest {

    private static final String PASSWORD = "a long enough password";

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Desk desk;

    @Inject
    Agents agents;

    @Inject
    Accounts accounts;

    @Inject
    Teams teams;

    @Inject
    Topics topics;

    @Inject
    OutboxJob outbox;

    TestMail mail;

    private final String unique = UUID.randomUUID().toString().substring(0, 12);
    private final TestBrowser admin = new TestBrowser();

    @BeforeEach
    void anAdmin() {
        admin.with("pledge", signIn.cookie(people.admin().id));
    }

    @Test
    void anAdminRunsTeams() {
        admin.submit("/desk/settings/teams", Map.of("name", "Team " + unique, "restricted", "on"))
                .then()
                .statusCode(303);
        Team team = teams.findByName("Team " + unique).orElseThrow();
        assertThat(team.restricted).isTrue();
        Agent member = people.agent(team);
        admin.get("/desk/settings/teams").then().statusCode(200).body(containsString("Team " + unique));
        String page = "/desk/settings/teams/" + team.id;
        admin.get(page).then().statusCode(200).body(containsString(member.name));
        admin.submit(page, Map.of("name", "", "version", "0")).then().statusCode(422);
        admin.submit(page, Map.of("name", "Renamed " + unique, "version", "0"))
                .then()
                .statusCode(303);
        assertThat(teams.get(team.id).restricted).isFalse();
        admin.submit(page + "/delete", Map.of("version", "1")).then().statusCode(303);
    }

    @Test
    void anAdminRunsTopics() {
        Team team = people.team();
        admin.submit("/desk/settings/topics", Map.of("name", "Login", "slug", "Bad Slug", "teamId", ""))
                .then()
                .statusCode(422);
        admin.submit(
                        "/desk/settings/topics",
                        Map.of("name", "Login", "slug", "login-" + unique, "teamId", team.id.toString()))
                .then()
                .statusCode(303);
        Topic topic = topics.findBySlug("login-" + unique).orElseThrow();
        assertThat(topic.teamId).isEqualTo(team.id);
        String page = "/desk/settings/topics/" + topic.id;
        admin.get(page).then().statusCode(200).body(containsString(team.name));
        admin.submit("/desk/settings/topics", Map.of("name", "Twin", "slug", "login-" + unique))
                .then()
                .statusCode(422)
                .body(containsString("already a topic"));
        admin.submit(page, Map.of("name", "Login", "slug", "login-" + unique, "teamId", "999999999", "version", "0"))
                .then()
                .statusCode(422);
        admin.submit(page + "/delete", Map.of("version", "0")).then().statusCode(303);
    }

    @Test
    void anAgentWithAPasswordIsMade_andChanged() {
        Team team = people.team();
        String email = TestPeople.address("eva");
        admin.get("/desk/settings/agents/new").then().statusCode(200);
        Map<String, String> form = Map.of("name", "Eva", "email", email, "role", "supervisor", "password", "short");
        admin.submit("/desk/settings/agents", form).then().statusCode(422).body(containsString("at least 8"));
        admin.submit(
                        "/desk/settings/agents",
                        Map.of(
                                "name",
                                "Eva",
                                "email",
                                email,
                                "role",
                                "supervisor",
                                "teamIds",
                                team.id + "",
                                "password",
                                PASSWORD))
                .then()
                .statusCode(303);
        Agent eva = agents.findByEmail(email).orElseThrow();
        assertThat(eva.roles).containsExactly("supervisor");
        assertThat(eva.teamIds).containsExactly(team.id);
        assertThat(accounts.withoutPassword(List.of(eva.id))).isEmpty();
        String page = "/desk/settings/agents/" + eva.id;
        admin.get(page).then().statusCode(200).body(containsString("value=\"" + team.id + "\" checked"));
        admin.submit(page, Map.of("name", "Eva B", "email", email, "role", "agent", "version", "0"))
                .then()
                .statusCode(303);
        assertThat(agents.get(eva.id).active).isTrue();
        assertThat(agents.get(eva.id).teamIds).isEmpty();
        admin.get("/desk/settings/agents?q=" + email).then().body(containsString("Eva B"));
        admin.submit(page + "/delete", Map.of("version", "1")).then().statusCode(303);
    }

    @Test
    void aResetLinkIsShownOnce_andCanBeCopied() {
        Agent agent = accounts.create(
                new AgentDetails("Ed", TestPeople.address("ed"), true, Set.of("agent"), Set.of()), PASSWORD);
        String page = "/desk/settings/agents/" + agent.id;
        admin.submit(page + "/reset-link", Map.of())
                .then()
                .statusCode(200)
                .body(containsString("/sign-in/reset?token="))
                .body(containsString("data-copy=\"http"));
        admin.get(page).then().body(not(containsString("token=")));
    }

    @Test
    void anAgentWithoutAPasswordIsInvitedByMail_andChoosesOne() throws Exception {
        String email = TestPeople.address("ivy");
        Map<String, String> form = Map.of("name", "Ivy", "email", email, "role", "agent");
        admin.submit("/desk/settings/agents", form).then().statusCode(303).header("Location", endsWith("/agents"));
        Agent ivy = agents.findByEmail(email).orElseThrow();
        assertThat(accounts.withoutPassword(List.of(ivy.id))).containsExactly(ivy.id);
        admin.get("/desk/settings/agents?q=" + email).then().body(containsString("Invited"));
        String first = linkMailedTo(email);
        admin.submit("/desk/settings/agents/" + ivy.id + "/invite", Map.of())
                .then()
                .statusCode(303);
        String second = linkMailedTo(email);
        assertThat(second).isNotEqualTo(first);
        TestBrowser browser = new TestBrowser();
        browser.get(path(first)).then().body(not(containsString("name=\"password\"")));
        browser.get(path(second)).then().body(containsString(email));
        String token = second.substring(second.indexOf("token=") + 6);
        browser.submit("/sign-in/reset", Map.of("token", token, "password", PASSWORD))
                .then()
                .statusCode(303);
        browser.submit("/sign-in", Map.of("email", email, "password", PASSWORD))
                .then()
                .statusCode(303);
        admin.get("/desk/settings/agents?q=" + email).then().body(not(containsString("Invited")));
    }

    @Test
    void whoLeavesHandsOver() {
        Team team = people.team();
        Agent leaving = people.agent(team);
        Agent staying = people.agent(team);
        long open = desk.ticket(team, "Open", "Text");
        long solved = desk.ticket(team, "Solved", "Text");
        for (long ticket : new long[] {open, solved}) {
            desk.change(leaving, ticket, TicketChange.NOTHING.withAssignee(leaving.id));
        }
        desk.change(leaving, solved, TicketChange.NOTHING.withStatus(Status.SOLVED));
        String page = "/desk/settings/agents/" + leaving.id;
        admin.get(page).then().statusCode(200).body(containsString("The open ticket goes to"));
        String version = String.valueOf(agents.get(leaving.id).version);
        for (String wrong : List.of("x", "999999999", leaving.id.toString())) {
            admin.submit(page + "/deactivate", Map.of("version", version, "to", wrong))
                    .then()
                    .statusCode(422);
        }
        assertThat(agents.get(leaving.id).active).isTrue();
        admin.submit(page + "/deactivate", Map.of("version", version, "to", staying.id.toString()))
                .then()
                .statusCode(303);
        assertThat(agents.get(leaving.id).active).isFalse();
        assertThat(desk.find(staying, open).assigneeId()).isEqualTo(staying.id);
        assertThat(desk.find(staying, solved).assigneeId()).isEqualTo(leaving.id);
        admin.get(page).then().body(containsString("1 ticket changed hands")).body(containsString("Activate again"));
        admin.submit(page + "/reset-link", Map.of()).then().statusCode(409);
        version = String.valueOf(agents.get(leaving.id).version);
        admin.submit(page + "/activate", Map.of("version", version)).then().statusCode(303);
        assertThat(agents.get(leaving.id).active).isTrue();
    }

    @Test
    void whoLeavesWithoutASuccessorGivesTheTicketsBack() {
        Team team = people.team();
        Agent leaving = people.agent(team);
        long open = desk.ticket(team, "Open", "Text");
        desk.change(leaving, open, TicketChange.NOTHING.withAssignee(leaving.id));
        String version = String.valueOf(agents.get(leaving.id).version);
        String page = "/desk/settings/agents/" + leaving.id;
        admin.submit(page + "/deactivate", Map.of("version", "77")).then().statusCode(422);
        admin.submit(page + "/deactivate", Map.of("version", version, "to", ""))
                .then()
                .statusCode(303);
        assertThat(desk.find(people.agent(team), open).assigneeId()).isNull();
    }

    private String linkMailedTo(String email) throws Exception {
        while (outbox.run() > 0) {
            // a batch at a time
        }
        List<MimeMessage> received = mail.receivedBy(email);
        String text = received.get(received.size() - 1).getContent().toString();
        return text.lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow();
    }

    private static String path(String url) {
        return url.substring(url.indexOf("/sign-in"));
    }
}
