package io.pledgedesk.web.ui.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.custom.CustomField;
import io.pledgedesk.custom.CustomFieldDetails;
import io.pledgedesk.custom.CustomFields;
import io.pledgedesk.custom.FieldKind;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.custom.FieldValues;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a topic asks besides: on the form, in the API, in imports. */
@QuarkusTest
@Tag("database")
class TopicQuestionsTest {

    @Inject
    TestPeople people;

    @Inject
    CustomFields fields;

    @Inject
    FieldValues values;

    @Inject
    EntityManager entities;

    private final String unique = UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    private final String slug = "asks-" + unique;
    private CustomField invoice;
    private CustomField amount;
    private CustomField plan;

    @BeforeEach
    void aTopicThatAsks() {
        invoice = field("i", FieldKind.TEXT, List.of());
        amount = field("n", FieldKind.NUMBER, List.of());
        plan = field("p", FieldKind.CHOICE, List.of("Team", "Business <1>"));
        createTopic(Map.of(
                        "slug",
                        slug,
                        "name",
                        "Asks",
                        "fields",
                        List.of(
                                Map.of("key", invoice.key, "required", true),
                                Map.of("key", amount.key),
                                Map.of("key", plan.key, "required", false))))
                .statusCode(201)
                .body("fields.key", contains(invoice.key, amount.key, plan.key))
                .body("fields.required", contains(true, false, false));
    }

    /** Others would find too many fields. */
    @AfterEach
    void retire() {
        for (CustomField field : List.of(invoice, amount, plan)) {
            CustomField now = fields.get(field.id);
            fields.change(now.id, now.version, details(now, true));
        }
    }

    @Test
    void theFormAsksWhatTheTopicNeeds_withItsHint() {
        given().get("/help/requests/new?topic=" + slug)
                .then()
                .statusCode(200)
                .body(containsString("name=\"" + on(invoice) + "\""))
                .body(containsString("Top right of it"))
                .body(containsString("<option value=\"Business &lt;1&gt;\">"));
        given().get("/api/v1/topics?limit=200").then().statusCode(200);
    }

    @Test
    void answersStandOnTheTicket_inTheirStoredForm() {
        long id = sent(answers(Map.of(on(invoice), " INV-1 ", on(amount), "079.00", on(plan), "Team")));
        assertThat(values.of(FieldScope.TICKET, id))
                .isEqualTo(Map.of(invoice.key, "INV-1", amount.key, "79", plan.key, "Team"));
        people.as(people.agent())
                .get("/api/v1/tickets/" + id + "/events")
                .then()
                .body("items.type", hasItem("customFieldsChanged"));
    }

    @Test
    void whatIsWrongIsSaidAtItsField_andNothingTypedIsLost() {
        Portal.send(answers(Map.of(on(invoice), "", on(amount), "much", on(plan), "Gold")))
                .then()
                .statusCode(422)
                .body(containsString("value=\"much\""))
                .body(containsString("href=\"#f-custom-" + slug + "-" + invoice.key + "\""))
                .body(containsString("id=\"f-custom-" + slug + "-" + amount.key + "-e\""))
                .body(containsString("id=\"f-custom-" + slug + "-" + plan.key + "-e\""));
        Portal.send(answers(Map.of(on(invoice), "x".repeat(1_001)))).then().statusCode(422);
    }

    @Test
    void answersToAnotherTopicAreNotTaken_norAreOtherFields() {
        Map<String, String> form = answers(Map.of(on(amount), "much", "custom." + slug + ".priority", "urgent"));
        form.put("topic", "");
        assertThat(values.of(FieldScope.TICKET, sent(form))).isEmpty();
        Portal.send(answers(Map.of(on(invoice), "1", "custom." + slug + ".nothing", "x")))
                .then()
                .statusCode(422);
    }

    @Test
    void aRetiredFieldIsNotAskedFor() {
        CustomField now = fields.get(invoice.id);
        fields.change(now.id, now.version, details(now, true));
        given().get("/help/requests/new").then().body(not(containsString(on(invoice))));
        sent(answers(Map.of()));
    }

    @Test
    void programsMayAnswer_onlyWhatIsAsked() {
        request(Map.of(invoice.key, "INV-7")).statusCode(201);
        request(Map.of()).statusCode(201);
        request(Map.of(amount.key, "much", "nothing", "x"))
                .statusCode(400)
                .body("violations.field", hasItems("custom." + amount.key, "custom.nothing"));
    }

    @Test
    void anAdminChoosesTheQuestions_andTheVersionCounts() {
        ValidatableResponse topic =
                people.as(people.agent()).get("/api/v1/topics?limit=200").then().statusCode(200);
        assertThat((Object) topic.extract().path("items")).isNotNull();
        String id = createTopic(Map.of("slug", slug + "-2", "name", "Two"))
                .body("fields", equalTo(List.of()))
                .extract()
                .path("id");
        TestBrowser admin = people.browser(people.admin());
        String page = "/desk/settings/topics/" + id;
        admin.get(page).then().statusCode(200).body(containsString("name=\"ask." + plan.key + "\""));
        Map<String, String> form = Map.of(
                "name", "Two", "slug", slug + "-2", "version", "0", "ask." + plan.key, "required", "ask.none", "asked");
        admin.submit(page, form).then().statusCode(422).body(containsString("<option value=\"required\" selected>"));
        Map<String, String> right = new HashMap<>(form);
        right.remove("ask.none");
        admin.submit(page, right).then().statusCode(303);
        admin.submit(page, right).then().statusCode(422);
        given().get("/api/v1/topics/" + id)
                .then()
                .header("ETag", not(equalTo("\"0\"")))
                .body("fields[0].choices", contains("Team", "Business <1>"))
                .body("fields[0].required", equalTo(true));
        patch(id, "{\"fields\": null}").statusCode(200).body("fields", equalTo(List.of()));
        patch(id, "{\"fields\": [{\"required\": true}]}").statusCode(400);
        patch(id, "{\"fields\": [{\"key\": \"" + plan.key + "\", \"odd\": 1}]}").statusCode(400);
    }

    @Test
    void anImportFillsTheFields_orSaysWhyNot() {
        assertThat(importLine("1", "{\"" + amount.key + "\": \"12.50\"}")).contains("\"created\":true");
        people.as(people.agent())
                .get("/api/v1/tickets?q=" + unique + "imported")
                .then()
                .body("items[0].custom." + amount.key, equalTo("12.5"));
        assertThat(importLine("2", "{\"" + amount.key + "\": \"much\"}")).contains("custom." + amount.key);
        assertThat(importLine("3", "{\"nothing\": \"x\"}")).contains("no such field");
        assertThat(importLine("4", "{\"" + amount.key + "\": 12}")).contains("must be text");
        assertThat(importLine("5", "\"much\"")).contains("must be an object");
        assertThat(importLine("6", "null")).contains("\"created\":true");
    }

    private String importLine(String number, String custom) {
        String line = """
            {"externalId": "%s", "subject": "%simported", "description": "x", "createdAt": "2024-03-01T09:00:00Z",
             "requester": {"name": "A", "email": "a-%s@b.example"}, "custom": %s}
            """.formatted(unique + number, unique, unique, custom).replace("\n", "");
        return people.as(people.admin())
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson")
                .body(line)
                .post("/api/v1/imports/tickets")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private ValidatableResponse request(Map<String, String> custom) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "A",
                        "email",
                        "a@b.example",
                        "subject",
                        "S",
                        "description",
                        "D",
                        "topic",
                        slug,
                        "custom",
                        custom))
                .post("/api/v1/requests")
                .then();
    }

    private ValidatableResponse createTopic(Map<String, Object> topic) {
        return people.as(people.admin())
                .contentType(ContentType.JSON)
                .body(topic)
                .post("/api/v1/topics")
                .then();
    }

    private ValidatableResponse patch(String id, String patch) {
        return people.as(people.admin())
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/api/v1/topics/" + id)
                .then();
    }

    private Map<String, String> answers(Map<String, String> custom) {
        Map<String, String> form = Portal.request();
        form.put("topic", slug);
        form.put("subject", "Asked " + UUID.randomUUID());
        form.putAll(custom);
        return form;
    }

    private long sent(Map<String, String> form) {
        Portal.sent(form);
        return entities.createQuery("select id from Ticket where subject = ?1", Long.class)
                .setParameter(1, form.get("subject"))
                .getSingleResult();
    }

    private String on(CustomField field) {
        return "custom." + slug + "." + field.key;
    }

    private CustomField field(String prefix, FieldKind kind, List<String> choices) {
        return fields.create(new CustomFieldDetails(
                FieldScope.TICKET, prefix + unique, "Field " + prefix, kind, choices, 0, false, "Top right of it"));
    }

    private static CustomFieldDetails details(CustomField field, boolean retired) {
        return new CustomFieldDetails(
                field.scope, field.key, field.label, field.kind, field.choices(), 0, retired, field.hint);
    }
}
