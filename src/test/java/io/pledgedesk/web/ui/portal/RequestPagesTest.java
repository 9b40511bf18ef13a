package io.pledgedesk.web.ui.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.TestRateLimits;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.TopicDetails;
import io.pledgedesk.people.Topics;
import io.pledgedesk.web.ui.portal.Portal.File;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class RequestPagesTest {

    @Inject
    TestPeople people;

    @Inject
    Topics topics;

    @Inject
    Customers customers;

    @Inject
    EntityManager entities;

    @Inject
    TestRateLimits limits;

    @Inject
    SettableClock clock;

    @Test
    void aTopicSaysWhatToWrite() {
        String slug = "guided-" + UUID.randomUUID().toString().substring(0, 13);
        String id = people.as(people.admin())
                .contentType("application/json")
                .body(Map.of(
                        "slug",
                        slug,
                        "name",
                        "Guided",
                        "hint",
                        "Invoices & more",
                        "guidance",
                        "The number.\n\n<b>And</b> when?"))
                .post("/api/v1/topics")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().get("/help/requests/new?topic=" + slug)
                .then()
                .body(containsString("Invoices &amp; more"))
                .body(containsString("id=\"guide-" + slug + "\""))
                .body(containsString("<p>The number.</p><p>&lt;b&gt;And&lt;/b&gt; when?</p>"));
        people.as(people.admin())
                .contentType("application/merge-patch+json")
                .body("{\"guidance\": null}")
                .patch("/api/v1/topics/" + id)
                .then()
                .statusCode(200)
                .body("hint", equalTo("Invoices & more"))
                .body("guidance", equalTo(""));
        people.as(people.admin())
                .contentType("application/json")
                .body(Map.of(
                        "slug", slug + "-2", "name", "Guided", "hint", "x".repeat(121), "guidance", "x".repeat(2_001)))
                .post("/api/v1/topics")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("hint", "guidance"));
    }

    @Test
    void theFormOffersTheTopics_andMarksTheOneOfTheAddress() {
        String slug = topic(null);
        given().get("/help")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/help/requests/new?topic=" + slug + "\""));
        given().queryParam("topic", slug)
                .get("/help/requests/new")
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + slug + "\" checked"));
        given().queryParam("topic", "<script>")
                .get("/help/requests/new")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>")));
    }

    @Test
    void aGoodFormLeadsToThePrivatePage_andTheTopicToItsTeam() {
        Team team = people.team();
        Map<String, String> form = Portal.request();
        form.put("topic", topic(team.id));
        form.put("organization", "Halden Foods");
        String page = Portal.sent(form);
        assertThat(page).matches("/help/requests/[A-Za-z0-9_-]{43}");
        assertThat(Portal.text(page))
                .contains("My card was charged twice")
                .contains("two payments of 79.00")
                .contains("It waits for the next free person of " + team.name)
                .contains("Read by a person")
                .doesNotContain("Halden Foods")
                .doesNotContain(form.get("email"));
        given().get(page + "?said=sent").then().body(containsString("Keep the address of this page"));
        assertThat(bodiesOf(form.get("email"))).contains("Organization, as given in the form: Halden Foods");
    }

    @Test
    void anEmptyFormSaysEverythingThatIsMissing_inTheOrderOfThePage() {
        Response answer = Portal.send(Map.of("form", "x"));
        String page = answer.then().statusCode(422).extract().asString();
        assertThat(page)
                .contains("Please correct 3 things")
                .containsSubsequence(
                        "href=\"#f-subject\"", "href=\"#f-body\"", "href=\"#f-email\"", "aria-invalid=\"true\"");
        Portal.browser().formParam("subject", "").post("/help/requests").then().statusCode(422);
    }

    @Test
    void whatWasTypedIsKeptWhenSomethingIsWrong() {
        Map<String, String> form = Portal.request();
        form.put("email", "priya@");
        form.put("subject", "Quotes \" and <b>tags</b> & 😀 שלום");
        Portal.send(form)
                .then()
                .statusCode(422)
                .body(containsString("for example name@company.com"))
                .body(containsString("value=\"Quotes &quot; and &lt;b&gt;tags&lt;/b&gt; &amp; 😀 שלום\""))
                .body(containsString("two payments of 79.00"))
                .body(containsString("value=\"priya@\""));
    }

    @Test
    void textsOfAnyKindAreShownAsText() {
        Map<String, String> form = Portal.request();
        String nasty = "<img src=x onerror=alert(1)> {inject} ${x} 👩‍👩‍👧 مرحبا\u202e";
        form.put("subject", nasty);
        form.put("body", nasty + "\n\n" + nasty);
        form.put("name", nasty);
        form.put("organization", nasty);
        assertThat(Portal.text(Portal.sent(form)))
                .contains("&lt;img src=x onerror=alert(1)&gt; {inject} ${x} 👩‍👩‍👧 مرحبا")
                .doesNotContain("<img");
    }

    @Test
    void tooLongTextsAreRefusedWithTheirLimit_andHugeOnesWithAPage() {
        Map<String, String> form = Portal.request();
        form.put("body", "ä".repeat(100_001));
        Portal.send(form).then().statusCode(422).body(containsString("at most 100,000 characters"));
        form.put("body", "😀".repeat(100_000));
        Portal.sent(form);
        form.put("body", "x".repeat(2_000_000));
        Portal.send(form).then().statusCode(413).body(containsString("too large"));
        Map<String, String> longSubject = Portal.request();
        longSubject.put("subject", "x".repeat(256));
        Portal.send(longSubject).then().statusCode(422).body(containsString("255"));
    }

    @Test
    void aDoubleClickMakesOneRequest_anEditedSecondTryTwo() {
        Map<String, String> form = Portal.request();
        String first = Portal.sent(form);
        assertThat(Portal.sent(form)).isEqualTo(first);
        assertThat(countOf(form.get("email"))).isEqualTo(1);
        form.put("body", "And another one.");
        assertThat(Portal.sent(form)).isNotEqualTo(first);
        assertThat(countOf(form.get("email"))).isEqualTo(2);
    }

    @Test
    void eightSendingsAtOnceMakeOneRequest() throws Exception {
        Map<String, String> form = Portal.request();
        ExecutorService clicks = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> tries = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                tries.add(() -> Portal.send(form).statusCode());
            }
            Set<Integer> statuses = new HashSet<>();
            for (Future<Integer> result : clicks.invokeAll(tries)) {
                statuses.add(result.get());
            }
            assertThat(statuses).isSubsetOf(303, 409).contains(303);
        } finally {
            clicks.shutdown();
        }
        assertThat(countOf(form.get("email"))).isEqualTo(1);
    }

    @Test
    void whatARobotFilledInIsNotStored() {
        Map<String, String> form = Portal.request();
        form.put("website", "https://spam.example");
        Portal.send(form)
                .then()
                .statusCode(422)
                .body(containsString("only robots"))
                .body(not(containsString("spam.example")));
        assertThat(countOf(form.get("email"))).isZero();
    }

    @Test
    void anUnknownTopicIsRefused() {
        Map<String, String> form = Portal.request();
        form.put("topic", "no-such-topic");
        Portal.send(form).then().statusCode(422).body(containsString("There is no such topic"));
    }

    @Test
    void aKnownCustomerIsNotChanged_andTheAnswerDoesNotTellThemApart() {
        Customer known = people.customer();
        Map<String, String> form = Portal.request();
        form.put("email", known.email.toUpperCase());
        form.put("name", "Somebody Else");
        String page = Portal.text(Portal.sent(form));
        assertThat(customers.get(known.id).name).isEqualTo(known.name);
        assertThat(page).doesNotContain(known.name).doesNotContain("Somebody");
    }

    @Test
    void filesThatAreWrongAreNamed_andTheRightOnesAreKeptForTheNextTry() {
        Map<String, String> form = Portal.request();
        form.put("email", "");
        Response answer = Portal.send(form, File.of("trace <1>.txt", "a trace"), File.of("empty.txt", ""));
        String page = answer.then().statusCode(422).extract().asString();
        assertThat(page).contains("The file empty.txt is empty").contains("trace &lt;1&gt;.txt");
        String key = keptIn(page);
        form.put("email", "kept-" + UUID.randomUUID() + "@people.example");
        form.put("kept", key);
        String request = Portal.sent(form);
        String file = linkIn(Portal.text(request));
        given().get(file)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body(equalTo("a trace"));
        assertThat(Portal.text(Portal.sent(again(form)))).doesNotContain("trace &lt;1&gt;.txt");
    }

    @Test
    void aKeptFileCanBeRemoved() {
        Map<String, String> form = Portal.request();
        form.put("email", "");
        String key = keptIn(Portal.send(form, File.of("a.txt", "a")).asString());
        form.put("kept", key);
        form.put("leaveOut", key);
        Portal.send(form).then().statusCode(200).body(not(containsString(key)));
        form.remove("leaveOut");
        form.put("kept", "../../etc/passwd");
        Portal.send(form).then().statusCode(422);
    }

    @Test
    void sixFilesAreTooMany() {
        File[] six = new File[6];
        java.util.Arrays.fill(six, File.of("a.txt", "a"));
        Portal.send(Portal.request(), six).then().statusCode(422).body(containsString("at most 5 files"));
    }

    @Test
    void aFloodOfAnswersIsSlowedDown_forItsRequestOnly() {
        String page = Portal.sent(Portal.request());
        String other = Portal.sent(Portal.request());
        limits.set(true);
        try {
            for (int i = 0; i < 20; i++) {
                Portal.answer(page, Map.of("form", "a" + i, "body", "")).then().statusCode(422);
            }
            Portal.answer(page, Map.of("form", "a20", "body", "Keep these words"))
                    .then()
                    .statusCode(429)
                    .header("Retry-After", notNullValue())
                    .body(containsString("Keep these words"));
            Portal.answer(other, Map.of("form", "b", "body", "Fine")).then().statusCode(303);
        } finally {
            limits.set(false);
        }
    }

    @Test
    void aFloodIsSlowedDown_andNothingTypedIsLost() {
        clock.set(Instant.parse("2031-01-01T00:00:00Z"));
        limits.set(true);
        try {
            for (int i = 0; i < 20; i++) {
                Portal.send(Map.of("form", "x")).then().statusCode(422);
            }
            Portal.send(Portal.request())
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "600")
                    .body(containsString("two payments of 79.00"));
            given().contentType("application/json")
                    .body(Map.of("name", "x", "email", "x@x.example", "subject", "x", "description", "x"))
                    .post("/api/v1/requests")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "600");
        } finally {
            limits.set(false);
            clock.reset();
        }
    }

    private Map<String, String> again(Map<String, String> form) {
        form.put("body", "Something new");
        return form;
    }

    private static String keptIn(String page) {
        return first("name=\"kept\" value=\"([0-9a-f]{48})\"", page);
    }

    private static String linkIn(String page) {
        return first("class=\"p-file\" href=\"([^\"]+)\"", page);
    }

    private static String first(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private String topic(Long teamId) {
        String slug = "topic-" + UUID.randomUUID().toString().substring(0, 13);
        topics.create(new TopicDetails(slug, "Topic " + slug, teamId));
        return slug;
    }

    private long countOf(String email) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                                "select count(*) from ticket t join customer c on c.id = t.requester_id where c.email"
                                        + " = ?1")
                        .setParameter(1, email)
                        .getSingleResult())
                .longValue());
    }

    private String bodiesOf(String email) {
        return QuarkusTransaction.requiringNew()
                .call(() -> String.join(
                        "\n",
                        entities.createNativeQuery("""
                            select m.body from message m join ticket t on t.id = m.ticket_id
                            join customer c on c.id = t.requester_id where c.email = ?1
                            """, String.class)
                                .setParameter(1, email)
                                .getResultList()));
    }
}
