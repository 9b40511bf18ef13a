package io.pledgedesk.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.TestPeople;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class MailboxResourceTest {

    private static final String PATH = "/api/v1/mailboxes";

    @Inject
    TestPeople people;

    @Inject
    MailDesk desk;

    @Inject
    EntityManager entities;

    private Map<String, Object> input() {
        Map<String, Object> input = new HashMap<>();
        input.put("address", "Help@Box-" + MailDesk.unique() + ".example");
        input.put("name", "Help");
        input.put("checkDmarc", false);
        return input;
    }

    private ValidatableResponse create(Agent by, Map<String, Object> input) {
        return people.as(by)
                .contentType("application/json")
                .body(input)
                .post(PATH)
                .then();
    }

    @Test
    void theTokenIsShownOnceAndStoredAsItsHash() {
        Agent admin = people.admin();
        Team team = people.team();
        Map<String, Object> input = input();
        input.put("teamId", team.id.toString());
        var created = create(admin, input)
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", notNullValue())
                .body("token", matchesPattern("mbx_[A-Za-z0-9_-]{43}"))
                .body("teamId", equalTo(team.id.toString()))
                .extract()
                .jsonPath();
        people.as(admin)
                .get(PATH + "/" + created.getString("id"))
                .then()
                .statusCode(200)
                .body("token", nullValue())
                .body("address", equalTo(((String) input.get("address")).toLowerCase()));
        String stored =
                (String) entities.createNativeQuery("select token_hash from mailbox where id = ?1", String.class)
                        .setParameter(1, created.getLong("id"))
                        .getSingleResult();
        assertThat(stored).isNotEqualTo(created.getString("token")).hasSize(64);
    }

    @Test
    void onlyAdminsWrite() {
        create(people.supervisor(), input()).statusCode(403);
        create(people.agent(), input()).statusCode(403);
    }

    @Test
    void badInputIsRefusedByField() {
        Agent admin = people.admin();
        Map<String, Object> input = input();
        input.put("address", "no address");
        input.put("name", " ");
        create(admin, input).statusCode(400).body("violations.field", equalTo(List.of("address", "name")));
        Map<String, Object> team = input();
        team.put("teamId", "999999999");
        create(admin, team).statusCode(400).body("violations[0].field", equalTo("teamId"));
        Map<String, Object> unknown = input();
        unknown.put("password", "x");
        create(admin, unknown).statusCode(400);
    }

    @Test
    void whoChecksDmarcNeedNotBeSaid() {
        Map<String, Object> nobody = input();
        nobody.put("checkDmarc", true);
        create(people.admin(), nobody)
                .statusCode(201)
                .body("checkDmarc", equalTo(true))
                .body("trustedAuthservId", nullValue());
    }

    @Test
    void anAddressIsOneMailbox() {
        Agent admin = people.admin();
        Map<String, Object> input = input();
        create(admin, input).statusCode(201);
        create(admin, input).statusCode(409);
    }

    @Test
    void aChangeIsCheckedAgainstItsVersionAndCanBeTakenBack() {
        Agent admin = people.admin();
        var created = create(admin, input()).statusCode(201).extract();
        String path = PATH + "/" + created.jsonPath().getString("id");
        people.as(admin)
                .contentType("application/merge-patch+json")
                .header("If-Match", created.header("ETag"))
                .body("{\"trustedAuthservId\": \"mx.example\", \"checkDmarc\": true}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("checkDmarc", equalTo(true))
                .body("trustedAuthservId", equalTo("mx.example"));
        people.as(admin)
                .header("If-Match", created.header("ETag"))
                .delete(path)
                .then()
                .statusCode(412);
        people.as(admin).delete(path).then().statusCode(204);
        people.as(admin).get(path).then().statusCode(404);
    }

    @Test
    void aMailboxWithMailCanBeDeletedAndItsLogStays() {
        Agent admin = people.admin();
        Mailboxes.Created box = desk.mailbox();
        String id = MailDesk.bring(box, "From: " + TestPeople.address("x") + "\nSubject: Hi\n\nHi")
                .getString("intakeId");
        people.as(admin).delete(PATH + "/" + box.mailbox().id).then().statusCode(204);
        people.as(admin)
                .get("/api/v1/mail/intake/" + id)
                .then()
                .statusCode(200)
                .body("mailbox", equalTo(box.mailbox().address));
    }

    @Test
    void aTokenIsGoodForItsOwnMailboxAndNothingElse() {
        Mailboxes.Created box = desk.mailbox();
        Mailboxes.Created other = desk.mailbox();
        bring(box.secret(), other.mailbox().address).statusCode(403);
        bring("mbx_wrong", box.mailbox().address).statusCode(401);
        bring(box.secret(), "nobody@box.example").statusCode(404);
        RestAssured.given().auth().oauth2(box.secret()).get("/api/v1/me").then().statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(box.secret())
                .get("/api/v1/tickets")
                .then()
                .statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(box.secret())
                .get("/api/v1/mail/intake")
                .then()
                .statusCode(403);
        RestAssured.given()
                .contentType("message/rfc822")
                .body(new byte[] {1})
                .post("/api/v1/mail/inbound")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse bring(String token, String address) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("message/rfc822")
                .queryParam("mailbox", address)
                .body("From: a@b.example\n\nHi".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/mail/inbound")
                .then();
    }
}
