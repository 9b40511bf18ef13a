package io.pledgedesk.guide;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One guide, one text per language, each with its own state. */
@QuarkusTest
@Tag("database")
class GuideTranslationsTest {

    @Inject
    TestPeople people;

    @Inject
    Customers customers;

    @Inject
    Guides guides;

    @Inject
    GuideTranslations translations;

    @Inject
    GuideList list;

    private final String english = "e" + word();
    private final String german = "d" + word();
    private Agent agent;
    private Viewer writer;
    private Guide original;

    @BeforeEach
    void anOriginal() {
        agent = people.agent();
        writer = TestViewers.of(agent);
        original = guides.create(writer, text("About " + english), null, new Release.Now());
    }

    @Test
    void readersReadTheirLanguage_elseTheDesks_andAreToldSo() {
        read("de")
                .body(containsString("About " + english))
                .body(containsString("Sie lesen ihn auf English"))
                .body(containsString("<div class=\"prose\" lang=\"en\""));
        translate(Language.GERMAN, new Release.Now());
        read("de").body(containsString("Über " + german)).body(not(containsString("Sie lesen ihn auf")));
        read("en").body(containsString("About " + english)).body(not(containsString(german)));
        read("ar").body(containsString("About " + english));
    }

    @Test
    void aTranslationThatIsADraftIsReadByNobody() {
        Guide draft = translate(Language.GERMAN, new Release.Keep());
        read("de").body(containsString("About " + english));
        found("de", german, false);
        guides.save(writer, draft.id(), draft.version(), text("Über " + german), new Release.Now());
        found("de", german, true);
        Guide published = guides.get(draft.id());
        guides.withdraw(published.id(), published.version());
        found("de", german, false);
    }

    @Test
    void searchIsPerLanguage() {
        translate(Language.GERMAN, new Release.Now());
        found("de", german, true);
        found("de", english, false);
        found("en", english, true);
        found("en", german, false);
        found("ar", english, true);
    }

    @Test
    void theAddressOfATranslationIsThatOfTheGuide() {
        Guide translated = translate(Language.GERMAN, new Release.Now());
        given().header("Accept-Language", "en")
                .get("/help/guides/" + translated.id())
                .then()
                .statusCode(200)
                .body(containsString("About " + english));
    }

    @Test
    void aGuideForStaffHasNoPublicTranslation() {
        translate(Language.GERMAN, new Release.Now());
        guides.save(
                writer,
                original.id(),
                original.version(),
                new GuideText(original.title(), "", "Secret", null, Audience.INTERNAL),
                new Release.Now());
        given().header("Accept-Language", "de")
                .get("/help/guides/" + original.id())
                .then()
                .statusCode(404);
        found("de", german, false);
    }

    @Test
    void eachTextHasItsOwnVersions_andWhatIsOlderThanTheOriginalIsKnown() {
        Guide translated = translate(Language.GERMAN, new Release.Now());
        assertThat(line().isToTranslate()).isTrue();
        assertThat(line().concerns()).isEmpty();
        original = guides.save(writer, original.id(), original.version(), text("New " + english), new Release.Now());
        assertThat(line().concerns()).containsExactly(GuideList.Concern.TRANSLATION_OLD);
        translated = translations.save(
                writer, translated.id(), translated.version(), 2, text("Neu " + german), new Release.Now());
        assertThat(line().concerns()).isEmpty();
        assertThat(guides.versions(translated.id())).hasSize(2);
        assertThat(guides.versions(original.id())).hasSize(2);
    }

    @Test
    void aLanguageIsTakenOnce() {
        translate(Language.GERMAN, new Release.Keep());
        assertThatThrownBy(() -> translate(Language.GERMAN, new Release.Keep())).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> translate(Language.ENGLISH, new Release.Keep()))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> guides.save(
                        writer,
                        original.id(),
                        original.version(),
                        new GuideText("About", "", "Text", null, Audience.PUBLIC, Language.GERMAN),
                        new Release.Keep()))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void whatReadersSeeInAnyLanguageIsNotDeleted() {
        Guide translated = translate(Language.GERMAN, new Release.Now());
        Guide withdrawn = guides.withdraw(original.id(), original.version());
        assertThatThrownBy(() -> guides.delete(withdrawn.id(), withdrawn.version()))
                .isInstanceOf(Refusal.Conflict.class);
        guides.withdraw(translated.id(), translated.version());
        guides.delete(withdrawn.id(), withdrawn.version());
        assertThatThrownBy(() -> guides.get(translated.id())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void anAgentTranslatesBesideTheOriginal_andSeesWhatIsMissing() {
        TestBrowser browser = people.browser(agent);
        String page = "/desk/guides/" + original.id() + "/translations/de";
        browser.get("/desk/guides?show=translate").then().body(containsString("About " + english));
        browser.get("/desk/guides/" + original.id()).then().body(containsString(page));
        browser.get(page).then().statusCode(200).body(containsString("Text of About " + english));
        browser.submit(page, form("")).then().statusCode(422).body(containsString("Über " + german));
        String made = browser.submit(page, form("Der Text"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        read("de").body(containsString("Der Text"));
        browser.submit(page, form("Noch einer")).then().statusCode(422);
        browser.get(page).then().statusCode(303);
        browser.get(made).then().body(not(containsString("Older than the original")));
        guides.save(writer, original.id(), original.version(), text("New " + english), new Release.Now());
        browser.get(made).then().body(containsString("Older than the original"));
        Map<String, String> again = form("Der neue Text");
        again.put("basedOn", "2");
        again.put("upToDate", "on");
        String path = made.replaceAll("^https?://[^/]+", "");
        long translation = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        again.put("version", Long.toString(guides.get(translation).version()));
        browser.submit(path, again).then().statusCode(303);
        browser.get(made).then().body(not(containsString("Older than the original")));
        browser.get("/desk/guides/" + original.id() + "/translations/xx").then().statusCode(404);
    }

    @Test
    void whoReadsAReplyReadsTheGuidesNameInTheirLanguage() {
        translate(Language.GERMAN, new Release.Now());
        Customer asking = people.customer();
        customers.writeIn(asking.id, Language.GERMAN);
        String ticket = people.as(agent)
                .contentType("application/json")
                .body(Map.of("subject", "Hilfe", "description", "?", "requesterId", Long.toString(asking.id)))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        TestBrowser browser = people.browser(agent);
        browser.submit("/desk/tickets/" + ticket + "/guides", Map.of("kind", "reply", "guide", "" + original.id()))
                .then()
                .statusCode(303);
        browser.get("/desk/tickets/" + ticket)
                .then()
                .body(containsString("[Über " + german + "]("))
                .body(containsString("/help/guides/" + original.id() + "-"));
    }

    private Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        form.put("title", "Über " + german);
        form.put("summary", "");
        form.put("body", body);
        form.put("basedOn", "1");
        form.put("then", "publish");
        return form;
    }

    private GuideList.Line line() {
        return list.all().stream()
                .filter(line -> line.guide().id() == original.id())
                .findFirst()
                .orElseThrow();
    }

    private ValidatableResponse read(String language) {
        return given().header("Accept-Language", language)
                .get("/help/guides/" + original.id())
                .then()
                .statusCode(200);
    }

    private void found(String language, String word, boolean found) {
        String link = "/help/guides/" + original.id() + "-";
        given().header("Accept-Language", language)
                .get("/help/guides?q=" + word)
                .then()
                .body(found ? containsString(link) : not(containsString(link)));
    }

    private Guide translate(Language into, Release release) {
        return translations.create(writer, original.id(), into, 1, text("Über " + german), release);
    }

    private static GuideText text(String title) {
        return new GuideText(title, "", "Text of " + title, null, Audience.PUBLIC);
    }

    private static String word() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 14);
    }
}
