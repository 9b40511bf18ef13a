package io.pledgedesk.web.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.web.ui.words.UiWords;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class LanguagesTest {

    @Inject
    UiWords words;

    @Inject
    Speech speech;

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    @Test
    void aPageSpeaksWhatTheBrowserAsksFor() {
        given().header("Accept-Language", "de-AT,de;q=0.9,en;q=0.5")
                .get("/help")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"de\" dir=\"ltr\""))
                .body(containsString("Zum Inhalt springen"));
    }

    @Test
    void whoAsksForNothingThatThereIsReadsTheLanguageOfTheDesk() {
        given().header("Accept-Language", "fr")
                .get("/help")
                .then()
                .body(containsString("<html lang=\"en\" dir=\"ltr\""))
                .body(containsString("Skip to content"));
    }

    @Test
    void aChosenLanguageBeatsTheBrowsers() {
        given().header("Accept-Language", "de")
                .cookie("lang", "ar")
                .get("/help")
                .then()
                .body(containsString("<html lang=\"ar\" dir=\"rtl\""));
    }

    @Test
    void aPageThatIsNotThereSpeaksItToo() {
        given().header("Accept-Language", "de")
                .accept("text/html")
                .get("/no-such-page")
                .then()
                .statusCode(404)
                .body(containsString("<html lang=\"de\""));
    }

    @Test
    void injectedWordsFollowWhoeverIsWrittenTo() {
        assertThat(words.skipToContent()).isEqualTo("Skip to content");
        assertThat(speech.in(Language.GERMAN, () -> words.correct(2))).isEqualTo("Bitte korrigieren Sie 2 Angaben");
        assertThat(words.correct(2)).isEqualTo("Please correct 2 things");
    }

    @Test
    void theLanguageOfAnAgentFollowsToAnotherBrowser_andToWhatTheyAreToldOf() {
        Agent agent = people.agent();
        people.browser(agent)
                .submit("/desk/me", Map.of("language", "de"))
                .then()
                .statusCode(303);
        people.browser(agent)
                .get("/desk/me")
                .then()
                .body(containsString("<html lang=\"de\""))
                .body(containsString("Einstellungen"));
        Agent author = people.agent();
        long ticket = desk.ticket(null, "Printer on fire", "It burns.");
        people.as(author)
                .contentType("application/json")
                .body(Map.of("body", "Look, @" + agent.email, "visibility", "internal"))
                .post("/api/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201);
        people.browser(agent).get("/desk/notifications").then().body(containsString(author.name + " hat Sie erwähnt"));
    }

    @Test
    void programsAreAnsweredInEnglish() {
        people.as(people.agent())
                .header("Accept-Language", "de")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/tickets")
                .then()
                .statusCode(400)
                .body("violations.message", everyItem(not(containsString("Sie "))))
                .body("violations[0].code", nullValue());
    }

    @Test
    void agentsSetTheLanguageOfACustomer() {
        Customer customer = people.customer();
        TestBrowser browser = people.browser(people.agent());
        Map<String, String> typed =
                Map.of("name", customer.name, "email", customer.email, "version", "0", "language", "de");
        browser.submit("/desk/people/" + customer.id, typed).then().statusCode(303);
        browser.get("/desk/people/" + customer.id).then().body(containsString("<option value=\"de\" selected>Deutsch"));
    }
}
