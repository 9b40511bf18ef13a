package io.pledgedesk.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class NoticeTest {

    private static final String PATH = "/api/v1/me/notification-preferences";

    @Inject
    TestPeople people;

    @Test
    void everyWayIsOpenUntilOneChooses_andChoicesStay() {
        Agent agent = people.agent();
        people.as(agent)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("events.escalation.mail", equalTo(true))
                .body("quietHours", nullValue());
        people.as(agent)
                .contentType("application/json")
                .body("""
                    {"events": {"mention": {"mail": false}},
                     "quietHours": {"from": "22:00", "to": "07:00", "timeZone": "Europe/Berlin"}}
                    """)
                .patch(PATH)
                .then()
                .statusCode(200);
        people.as(agent)
                .get(PATH)
                .then()
                .body("events.mention.mail", equalTo(false))
                .body("events.mention.bell", equalTo(true))
                .body("events.escalation.mail", equalTo(true))
                .body("quietHours.to", equalTo("07:00"));
        people.as(agent)
                .contentType("application/json")
                .body("{\"quietHours\": null}")
                .patch(PATH)
                .then()
                .statusCode(200)
                .body("quietHours", nullValue());
    }

    @Test
    void quietHoursThatCantBeAreRefused_withTheirFields() {
        Agent agent = people.agent();
        people.as(agent)
                .contentType("application/json")
                .body("{\"quietHours\": {\"from\": \"25:00\", \"to\": \"7\", \"timeZone\": \"Mars/Base\"}}")
                .patch(PATH)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("quietHours.from"))
                .body("violations.field", hasItem("quietHours.to"))
                .body("violations.field", hasItem("quietHours.timeZone"));
        people.as(agent)
                .contentType("application/json")
                .body("{\"quietHours\": {\"from\": \"07:00\", \"to\": \"07:00\", \"timeZone\": \"UTC\"}}")
                .patch(PATH)
                .then()
                .statusCode(400);
        people.as(agent)
                .contentType("application/json")
                .body("{\"events\": {\"weather\": {\"bell\": true, \"mail\": true}}}")
                .patch(PATH)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("events.weather"));
    }

    @Test
    void choicesAreForAgents_theLogOfFiringsForSupervisors() {
        people.as(people.customer()).get(PATH).then().statusCode(403);
        people.as(people.agent()).get("/api/v1/escalation-firings").then().statusCode(403);
        people.as(people.supervisor())
                .get("/api/v1/escalation-firings?limit=2")
                .then()
                .statusCode(200);
        people.as(people.supervisor())
                .get("/api/v1/escalation-firings?rule=x")
                .then()
                .statusCode(400);
        people.as(people.supervisor())
                .get("/api/v1/escalation-firings?cursor=nonsense")
                .then()
                .statusCode(400);
    }

    @Test
    void thePagesShowAndKeepThem() {
        Agent agent = people.agent();
        var browser = people.browser(agent);
        browser.get("/desk/me/notices").then().statusCode(200).body(containsString("A colleague names you"));
        people.inBrowser(people.supervisor())
                .get("/desk/settings/rules/firings")
                .then()
                .statusCode(200)
                .body(containsString("What the rules did"));
        people.inBrowser(agent).get("/desk/settings/rules/firings").then().statusCode(403);
    }
}
