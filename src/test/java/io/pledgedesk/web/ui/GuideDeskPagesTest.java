package io.pledgedesk.web.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.guide.Audience;
import io.pledgedesk.guide.Guide;
import io.pledgedesk.guide.GuideCategories;
import io.pledgedesk.guide.GuideCategory;
import io.pledgedesk.guide.GuideShelf;
import io.pledgedesk.guide.GuideText;
import io.pledgedesk.guide.GuideVotes;
import io.pledgedesk.guide.Guides;
import io.pledgedesk.guide.Release;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.TicketChange;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class GuideDeskPagesTest {

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    @Inject
    Guides guides;

    @Inject
    GuideShelf shelf;

    @Inject
    GuideVotes votes;

    @Inject
    GuideCategories categories;

    @Inject
    Conversations conversations;

    @Inject
    EntityManager entities;

    private final String word =
            "g" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
    private Agent agent;
    private TestBrowser browser;

    @BeforeEach
    void browsers() {
        agent = people.agent();
        browser = people.browser(agent);
    }

    @Test
    void anAgentWritesPreviewsAndPublishes() {
        browser.get("/desk/guides").then().statusCode(200);
        browser.get("/desk/guides/new").then().statusCode(200);
        browser.get("/desk/guides?show=look").then().statusCode(200);
        browser.submit("/desk/guides/new", form("# Big\n\n**bold** <script>alert(1)</script>", "preview"))
                .then()
                .statusCode(200)
                .body(containsString("<h2>Big</h2>"))
                .body(containsString("<strong>bold</strong>"))
                .body(not(containsString("<script>alert")));
        String page = browser.submit("/desk/guides/new", form("Text", "publish"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        browser.get(page).then().statusCode(200).body(containsString(word));
        browser.get("/desk/guides").then().body(containsString("About " + word));
        browser.get(page + "/versions").then().statusCode(200);
        browser.get(page + "/versions/1").then().statusCode(200);
        browser.get(page + "/versions/7").then().statusCode(404);
        given().get("/help/guides?q=" + word).then().body(containsString("About " + word));
    }

    @Test
    void whatNeedsALookIsATableThatRunsNoFormulas() {
        Guide guide = guides.create(
                TestViewers.of(agent),
                new GuideText(
                        "=HYPERLINK(\"http://evil.example\";\"" + word + "\")", "", "Text", null, Audience.PUBLIC),
                null,
                new Release.Now());
        browser.get("/desk/guides/report.csv").then().body(not(containsString(word)));
        for (int voter = 0; voter < 6; voter++) {
            votes.vote(guide.id(), "no-" + voter, false);
        }
        browser.get("/desk/guides?show=look").then().body(containsString("/desk/guides/report.csv"));
        browser.get("/desk/guides/report.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv; charset=utf-8")
                .body(containsString("\"'=HYPERLINK(\"\"http"))
                .body(containsString("\"unhelpful\",\"de ar\""))
                .body(containsString("/desk/guides/" + guide.id()));
        given().redirects().follow(false).get("/desk/guides/report.csv").then().statusCode(303);
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        Map<String, String> form = form("", "publish");
        form.put("category", "x");
        browser.submit("/desk/guides/new", form).then().statusCode(422).body(containsString("About " + word));
        form = form("Kept text", "schedule");
        form.put("publishAt", "soon");
        browser.submit("/desk/guides/new", form)
                .then()
                .statusCode(422)
                .body(containsString("Kept text"))
                .body(containsString("value=\"soon\""));
        browser.get("/desk/guides/99999999").then().statusCode(404);
        browser.get("/desk/guides/x").then().statusCode(404);
    }

    @Test
    void whoSavesLaterSeesBothTexts() {
        Guide guide = guide(Audience.PUBLIC, new Release.Keep());
        Map<String, String> form = form("My long text", "save");
        form.put("version", Long.toString(guide.version()));
        guides.save(
                TestViewers.of(people.agent()),
                guide.id(),
                guide.version(),
                new GuideText("Theirs", "", "Their text", null, Audience.PUBLIC),
                new Release.Keep());
        browser.submit("/desk/guides/" + guide.id(), form)
                .then()
                .statusCode(409)
                .body(containsString("My long text"))
                .body(containsString("Their text"));
        assertThat(guides.get(guide.id()).body()).isEqualTo("Their text");
    }

    @Test
    void lightAgentsReadAndDoNotWrite() {
        Guide guide = guide(Audience.INTERNAL, new Release.Now());
        TestBrowser light = people.browser(people.lightAgent());
        light.get("/desk/guides").then().statusCode(200);
        light.get("/desk/guides/" + guide.id() + "/read").then().statusCode(200);
        light.get("/desk/guides/" + guide.id()).then().statusCode(403);
        light.submit("/desk/guides/new", form("x", "save")).then().statusCode(403);
        browser.get("/desk/guides/categories").then().statusCode(403);
    }

    @Test
    void categoriesAreNamedInEachReadersLanguage_orInTheDesks() {
        TestBrowser supervisor = people.browser(people.supervisor());
        String other = "Other " + word;
        category(supervisor, "", "", other, "").then().statusCode(303);
        category(supervisor, "", "", "Bills " + word, "Rechnungen " + word)
                .then()
                .statusCode(303);
        category(supervisor, "", "", "", "Nur deutsch " + word).then().statusCode(422);
        category(supervisor, "", "", "x".repeat(201), "").then().statusCode(422);
        category(supervisor, "", "", "Another " + word, "Rechnungen " + word)
                .then()
                .statusCode(422)
                .body(containsString("Another " + word))
                .body(containsString("There is already a category"));
        GuideCategory bills = shelf("Bills " + word);
        for (GuideCategory shelf : List.of(bills, shelf(other))) {
            guides.create(
                    TestViewers.of(agent),
                    new GuideText("About " + word, "", "Text", shelf.id(), Audience.PUBLIC),
                    null,
                    new Release.Now());
        }
        help("de").body(containsString("Rechnungen " + word)).body(containsString(other));
        help("ar").body(containsString("Bills " + word)).body(not(containsString("Rechnungen " + word)));
        String stale = Long.toString(bills.version() + 7);
        category(supervisor, "/" + bills.id(), stale, "Bills", "Typed " + word)
                .then()
                .statusCode(422)
                .body(containsString("Typed " + word));
        category(supervisor, "/" + bills.id(), Long.toString(bills.version()), "Bills " + word, "")
                .then()
                .statusCode(303);
        help("de").body(containsString("Bills " + word)).body(not(containsString("Rechnungen " + word)));
    }

    private GuideCategory shelf(String name) {
        return categories.all().stream()
                .filter(category -> category.name(Language.ENGLISH).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Response category(TestBrowser by, String path, String version, String english, String german) {
        return by.submit(
                "/desk/guides/categories" + path,
                Map.of("version", version, "name-en", english, "name-de", german, "position", "900"));
    }

    private static ValidatableResponse help(String language) {
        return given().header("Accept-Language", language)
                .get("/help/guides")
                .then()
                .statusCode(200);
    }

    @Test
    void aSolvedTicketBecomesADraft_withoutItsNotes() {
        Team team = people.team();
        long ticket = desk.ticket(team, "Printer " + word, "It prints nothing");
        browser.get("/desk/guides/new?ticket=" + ticket).then().statusCode(409);
        desk.reply(agent, ticket, "Turn it on.");
        desk.note(agent, ticket, "He always forgets");
        desk.change(agent, ticket, TicketChange.NOTHING.withStatus(Status.SOLVED));
        browser.get("/desk/guides/new?ticket=" + ticket)
                .then()
                .statusCode(200)
                .body(containsString("It prints nothing"))
                .body(containsString("Turn it on."))
                .body(not(containsString("He always forgets")));
    }

    @Test
    void aGuideGoesIntoTheReply_butNotOneForStaff() {
        Team team = people.team();
        Agent own = people.agent(team);
        TestBrowser writing = people.browser(own);
        long ticket = desk.ticket(team, "About " + word, "x");
        Guide open = guide(Audience.PUBLIC, new Release.Now());
        Guide secret = guide(Audience.INTERNAL, new Release.Now());
        writing.get("/desk/tickets/" + ticket + "/guides")
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + open.id() + "\""));
        writing.submit(
                        "/desk/tickets/" + ticket + "/guides",
                        Map.of("kind", "reply", "reply", "Look here:", "guide", Long.toString(open.id())))
                .then()
                .statusCode(303);
        writing.get("/desk/tickets/" + ticket)
                .then()
                .body(containsString("Look here:"))
                .body(containsString("/help/guides/" + open.id() + "-about-" + word));
        writing.submit(
                        "/desk/tickets/" + ticket + "/guides",
                        Map.of("kind", "reply", "guide", Long.toString(secret.id())))
                .then()
                .statusCode(303);
        writing.get("/desk/tickets/" + ticket).then().body(not(containsString("/desk/guides/" + secret.id())));
        writing.submit("/desk/tickets/" + ticket + "/guides", Map.of("kind", "reply", "guide", "x"))
                .then()
                .statusCode(404);
    }

    @Test
    void aReaderSaysWhetherItHelped_andTheFormKnowsWhoWroteAnyway() {
        Guide guide = guide(Audience.PUBLIC, new Release.Now());
        TestBrowser reader = new TestBrowser();
        String form = "token-" + word;
        given().get("/help/requests/guides?subject=" + word + "&form=" + form)
                .then()
                .statusCode(200)
                .body(containsString("visit=" + form));
        String page = "/help/guides/" + guide.id();
        reader.submit(page + "/vote", Map.of("helpful", "yes", "visit", form))
                .then()
                .statusCode(303);
        assertThat(count("guide_deflection", guide.id())).isEqualTo(1);
        assertThat(count("guide_vote", guide.id())).isEqualTo(1);
        reader.submit(page + "/vote", Map.of("helpful", "no")).then().statusCode(303);
        assertThat(count("guide_vote", guide.id())).isEqualTo(1);
        reader.submit("/help/guides/999999999/vote", Map.of("helpful", "yes"))
                .then()
                .statusCode(404);
    }

    private long count(String table, long guideId) {
        return ((Number) entities.createNativeQuery("select count(*) from " + table + " where guide_id = ?1")
                        .setParameter(1, guideId)
                        .getSingleResult())
                .longValue();
    }

    private Guide guide(Audience audience, Release release) {
        return guides.create(
                TestViewers.of(agent), new GuideText("About " + word, "", "Text", null, audience), null, release);
    }

    private Map<String, String> form(String body, String then) {
        Map<String, String> form = new HashMap<>();
        form.put("title", "About " + word);
        form.put("summary", "In short");
        form.put("body", body);
        form.put("category", "");
        form.put("audience", "public");
        form.put("then", then);
        return form;
    }
}
