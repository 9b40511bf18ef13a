package io.pledgedesk.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import io.pledgedesk.TestPeople;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class ForecastResourceTest {

    private static final String PATH = "/api/v1/metrics/forecast";

    @Inject
    TestPeople people;

    @Test
    void supervisorsAreTold_agentsArent() {
        people.as(people.supervisor())
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", notNullValue())
                .body("calibration", notNullValue());
        people.as(people.supervisor()).get(PATH + "?withinMinutes=0").then().statusCode(400);
        people.as(people.supervisor()).get(PATH + "?withinMinutes=x").then().statusCode(400);
        people.as(people.agent()).get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
        people.inBrowser(people.supervisor())
                .get("/desk/forecast")
                .then()
                .statusCode(200)
                .body(containsString("Do forecasts come true?"));
        people.inBrowser(people.agent()).get("/desk/forecast").then().statusCode(403);
    }
}
