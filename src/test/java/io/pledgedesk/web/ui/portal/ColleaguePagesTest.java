package io.pledgedesk.web.ui.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.OrganizationDetails;
import io.pledgedesk.people.Organizations;
import io.pledgedesk.ticket.Tickets;
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
class ColleaguePagesTest {

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Organizations organizations;

    @Inject
    Tickets tickets;

    private final String domain = "halden-" + UUID.randomUUID() + ".example";
    private Organization organization;
    private TestBrowser priya;
    private String link;
    private long asked;

    @BeforeEach
    void aColleagueAsks() {
        organization = organizations.create(new OrganizationDetails("Halden Foods", List.of(domain), null, true));
        priya = customer("priya@" + domain);
        Map<String, String> form = Portal.request();
        form.put("email", "omar@" + domain);
        form.put("name", "Omar Haddad");
        form.put("subject", "The oven is cold");
        link = Portal.sent(form, Portal.File.of("oven.txt", "12 degrees"));
        asked = tickets.findByTrackingToken(link.substring("/help/requests/".length()))
                .orElseThrow()
                .id();
    }

    @Test
    void colleaguesReadWhatTheirOrganizationShares_andCantAnswer() {
        priya.get("/help/requests").then().body(containsString("Halden Foods shares its requests"));
        priya.get("/help/colleagues")
                .then()
                .statusCode(200)
                .body(containsString("The oven is cold"))
                .body(containsString("/help/colleagues/" + asked))
                .body(not(containsString(link)));
        priya.get("/help/colleagues/" + asked)
                .then()
                .statusCode(200)
                .body(containsString("Omar Haddad"))
                .body(containsString("oven.txt"))
                .body(not(containsString(link)))
                .body(not(containsString("<textarea")));
        priya.get("/help/colleagues/" + asked + "/files/" + fileId())
                .then()
                .statusCode(200)
                .body(equalTo("12 degrees"));
        priya.get("/help/requests").then().body(not(containsString("The oven is cold")));
    }

    @Test
    void whatIsNotSharedDoesNotExist() {
        organizations.change(
                organization.id,
                organizations.get(organization.id).version,
                new OrganizationDetails("Halden Foods", List.of(domain), null, false));
        hidden(priya);
        priya.get("/help/requests").then().body(not(containsString("shares its requests")));
    }

    @Test
    void othersSeeNothing() {
        hidden(customer(TestPeople.address("stranger")));
        hidden(people.browser(people.agent()));
        given().get("/help/colleagues/" + asked).then().statusCode(404);
        given().redirects()
                .follow(false)
                .get("/help/colleagues")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/help/sign-in"));
        priya.get("/help/colleagues/999999999").then().statusCode(404);
        priya.get("/help/colleagues/nonsense").then().statusCode(404);
    }

    private void hidden(TestBrowser browser) {
        browser.get("/help/colleagues").then().statusCode(not(equalTo(200)));
        browser.get("/help/colleagues/" + asked).then().statusCode(404);
        browser.get("/help/colleagues/" + asked + "/files/" + fileId()).then().statusCode(404);
    }

    private String fileId() {
        String page = given().get(link).asString();
        int at = page.indexOf("/files/") + "/files/".length();
        return page.substring(at, page.indexOf('"', at));
    }

    private TestBrowser customer(String email) {
        return new TestBrowser().with("pledge", signIn.cookie(people.customer(email).id));
    }
}
