package io.pledgedesk.web.ui;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Team;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A look at what is being written, and whom it can name. */
@QuarkusTest
@Tag("database")
class WritingHelpTest {

    @Inject
    TestPeople people;

    @Inject
    Agents agents;

    @Inject
    Desk desk;

    private Team team;
    private Agent agent;
    private TestBrowser browser;
    private String path;

    @BeforeEach
    void aTicket() {
        team = people.team();
        agent = people.agent(team);
        browser = people.browser(agent);
        path = "/desk/tickets/" + desk.ticket(team, "Writing", "Please help");
    }

    private Response proofAsScript(TestBrowser who, Map<String, String> fields) {
        var form = who.request()
                .header("Sec-Fetch-Site", "same-origin")
                .header("HX-Request", "true")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_csrf", who.token())
                .formParams(fields);
        return form.post(path + "/proof");
    }

    @Test
    void aScriptGetsTheRenderedTextAlone_andNothingIsKept() {
        proofAsScript(browser, Map.of("kind", "reply", "reply", "Try **this** <script>alert(1)</script>"))
                .then()
                .statusCode(200)
                .body(containsString("<strong>this</strong> &lt;script&gt;"))
                .body(not(containsString("<html")));
        browser.get(path).then().body(not(containsString("Try **this**")));
    }

    @Test
    void withoutScriptThePageComesAgainWithTheTextAndHowItWillLook() {
        String token = browser.token();
        browser.post(path + "/proof", token, Map.of("kind", "note", "note", "Like #1042, **sure**", "reply", "Begun"))
                .then()
                .statusCode(303)
                .header("Location", containsString(path + "?proof=1&kind=note#reply"));
        browser.get(path + "?proof=1&kind=note")
                .then()
                .statusCode(200)
                .body(containsString("<strong>sure</strong>"))
                .body(containsString("href=\"/desk/tickets/1042\""))
                .body(containsString("Like #1042, **sure**</textarea>"))
                .body(containsString("Begun</textarea>"));
        browser.get(path).then().body(not(containsString("<strong>sure</strong>")));
    }

    @Test
    void anEmptyTextSaysSo_andAnOverlongOneIsRefused() {
        proofAsScript(browser, Map.of("kind", "reply", "reply", "  "))
                .then()
                .statusCode(200)
                .body(containsString("Nothing is written yet."));
        proofAsScript(browser, Map.of("kind", "reply", "reply", "x".repeat(100_001)))
                .then()
                .statusCode(413);
    }

    @Test
    void lightAgentsLookAtNotesOnly() {
        TestBrowser light = people.browser(people.lightAgent(team));
        proofAsScript(light, Map.of("kind", "note", "note", "**Mine**"))
                .then()
                .statusCode(200)
                .body(containsString("<strong>Mine</strong>"));
        proofAsScript(light, Map.of("kind", "reply", "reply", "x")).then().statusCode(403);
    }

    @Test
    void colleaguesAreOfferedByTheBeginningOfNameOrAddress() {
        String name = "Zw" + UUID.randomUUID().toString().substring(0, 8);
        Agent known = create(name + " Wanted", name + "@one.example", true);
        create(name + " Gone", name + "gone@one.example", false);
        browser.get("/desk/complete/colleagues?q=" + name.toLowerCase())
                .then()
                .statusCode(200)
                .body(containsString(known.name))
                .body(containsString("data-handle=\"" + name.toLowerCase() + "\""))
                .body(not(containsString("Gone")));
        create(name + " Twin", name + "@two.example", true);
        browser.get("/desk/complete/colleagues?q=" + name.toUpperCase())
                .then()
                .body(containsString("data-handle=\"" + name.toLowerCase() + "@one.example\""))
                .body(containsString("data-handle=\"" + name.toLowerCase() + "@two.example\""));
    }

    @Test
    void nobodyIsOfferedThemselves_norAnybodyForNonsense() {
        browser.get("/desk/complete/colleagues?q=" + agent.email.substring(0, agent.email.indexOf('@')))
                .then()
                .statusCode(200)
                .body(not(containsString("data-handle=\"" + agent.email)));
        for (String nonsense : new String[] {"%25", "x".repeat(500), "'%20or%201=1", "%00"}) {
            browser.get("/desk/complete/colleagues?q=" + nonsense).then().statusCode(200);
        }
        people.browser(agent).get("/desk/complete/colleagues?q=_%25zz").then().body(equalTo("\n"));
    }

    private Agent create(String name, String email, boolean active) {
        return agents.create(new AgentDetails(name, email.toLowerCase(), active, Set.of("agent"), Set.of(team.id)));
    }
}
