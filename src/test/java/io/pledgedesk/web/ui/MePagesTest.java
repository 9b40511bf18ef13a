package io.pledgedesk.web.ui;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class MePagesTest {

    private static final Matcher<String> DARK_AND_COMPACT =
            allOf(containsString("data-theme=\"dark\""), containsString("data-density=\"compact\""));
    private static final Matcher<String> AS_AT_FIRST =
            allOf(containsString("data-theme=\"auto\""), containsString("data-density=\"comfortable\""));

    @Inject
    TestPeople people;

    private Agent agent;

    @BeforeEach
    void anAgent() {
        agent = people.agent();
    }

    @Test
    void whatAnAgentChoseFollowsToAnotherBrowser_fromTheFirstPageOn() {
        TestBrowser office = people.browser(agent);
        office.get("/desk/me").then().body(AS_AT_FIRST);
        Map<String, String> chosen =
                Map.of("theme", "dark", "density", "compact", "shortcuts", "off", "zone", "Asia/Tokyo");
        office.submit("/desk/me", chosen).then().statusCode(303);
        office.get("/desk/me").then().body(DARK_AND_COMPACT);
        TestBrowser home = people.browser(agent);
        home.get("/desk/me")
                .then()
                .body(DARK_AND_COMPACT)
                .body(containsString("<option value=\"Asia/Tokyo\" selected"));
        home.get("/desk/people").then().body(DARK_AND_COMPACT);
        people.browser(people.agent()).get("/desk/me").then().body(AS_AT_FIRST);
    }

    @Test
    void whatIsNoChoiceChangesNothing() {
        Map<String, String> rubbish =
                Map.of("theme", "pink", "density", "<b>", "shortcuts", "", "zone", "Mars/Olympus");
        people.browser(agent).submit("/desk/me", rubbish).then().statusCode(303);
        people.browser(agent).get("/desk/me").then().statusCode(200).body(AS_AT_FIRST);
    }
}
