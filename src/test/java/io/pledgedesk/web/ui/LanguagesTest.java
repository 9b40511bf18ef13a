package io.pledgedesk.web.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Speech;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class LanguagesTest {

    @Inject
    UiWords words;

    @Inject
    Speech speech;

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
}
