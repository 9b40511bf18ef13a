package io.pledgedesk.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.pledgedesk.TestPeople;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HolidayResourceTest {

    private static final String PATH = "/api/v1/calendars/holidays";
    private static final RestAssuredConfig AS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("text/calendar", ContentType.TEXT));

    @Inject
    TestPeople people;

    @Test
    void aFileBecomesExceptions() {
        ask("?timeZone=Europe/Oslo", """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:x
            BEGIN:VEVENT
            DTSTART:20261224T230000Z
            DTEND:20261225T230000Z
            SUMMARY:Christmas
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20261224T100000Z
            SUMMARY:Lunch
            END:VEVENT
            END:VCALENDAR
            """)
                .statusCode(200)
                .body("exceptions.size()", equalTo(1))
                .body("exceptions[0].date", equalTo("2026-12-25"))
                .body("exceptions[0].name", equalTo("Christmas"))
                .body("skipped[0].name", equalTo("Lunch"));
    }

    @Test
    void whatIsNoFileIsRefused() {
        ask("", "hello").statusCode(400).body("violations.field", hasItem("text"));
        ask("", "").statusCode(400);
        ask("?timeZone=Nowhere", "hello").statusCode(400).body("violations.field", hasItem("timeZone"));
        ask("", "X".repeat((1 << 20) + 1)).statusCode(413);
        given().contentType("text/calendar").body("x").post(PATH).then().statusCode(401);
        people.as(people.lightAgent())
                .contentType(ContentType.JSON)
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(415);
    }

    private ValidatableResponse ask(String query, String body) {
        return people.as(people.lightAgent())
                .config(AS_TEXT)
                .contentType("text/calendar")
                .body(body)
                .post(PATH + query)
                .then();
    }
}
