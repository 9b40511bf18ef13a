package io.pledgedesk.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who used up what of a promise (metrics.md, fair share). */
@QuarkusTest
@Tag("database")
class FairSharesTest {

    private static final RestAssuredConfig ENCODED = RestAssuredConfig.config()
            .encoderConfig(
                    EncoderConfig.encoderConfig().encodeContentTypeAs(ImportResourceTest.NDJSON, ContentType.TEXT));

    @Inject
    TestPeople people;

    @Test
    void eachHolderHasTheTimeThatCountedMeanwhile_pausesAreNobodys() {
        Team team = people.team();
        Agent ana = people.agent(team);
        Agent leo = people.agent(team);
        String id = imported("""
            {'at': '2024-03-04T09:30:00Z', 'type': 'team', 'name': '%s'},
            {'at': '2024-03-04T10:00:00Z', 'type': 'assignee', 'email': '%s'},
            {'at': '2024-03-04T10:30:00Z', 'type': 'status', 'status': 'pending'},
            {'at': '2024-03-04T12:30:00Z', 'type': 'status', 'status': 'open'},
            {'at': '2024-03-04T12:50:00Z', 'type': 'assignee', 'email': '%s'},
            {'at': '2024-03-04T13:05:00Z', 'type': 'status', 'status': 'solved'}
            """.formatted(team.name, ana.email, leo.email));
        people.as(ana)
                .get("/api/v1/tickets/" + id + "/sla")
                .then()
                .statusCode(200)
                .body("clocks.size()", equalTo(1))
                .body("clocks[0].elapsedSeconds", equalTo(125 * 60))
                .body("clocks[0].shares.seconds", contains(1_800, 1_800, 50 * 60, 15 * 60))
                .body("clocks[0].shares[0].agent", nullValue())
                .body("clocks[0].shares[0].team", nullValue())
                .body("clocks[0].shares[0].inheritedPercent", equalTo(100))
                .body("clocks[0].shares[1].team.name", equalTo(team.name))
                .body("clocks[0].shares[1].agent", nullValue())
                .body("clocks[0].shares[2].agent.name", equalTo(ana.name))
                .body("clocks[0].shares[2].inheritedPercent", equalTo(50))
                .body("clocks[0].shares[3].agent.id", equalTo(Long.toString(leo.id)))
                .body("clocks[0].shares[3].usedPercent", equalTo(12))
                .body("clocks[0].shares[3].inheritedPercent", equalTo(8));
        people.inBrowser(ana)
                .get("/desk/tickets/" + id)
                .then()
                .statusCode(200)
                .body(containsString("used 12%, inherited with 8% left"))
                .body(containsString("why-strip"));
    }

    private String imported(String timeline) {
        String policy = people.as(people.supervisor())
                .contentType(ContentType.JSON)
                .body("""
                    {"name": "Two hours", "enabled": false, "targets": [{"priority": "normal", "metric": "resolution", "minutes": 120}]}
                    """)
                .post("/api/v1/sla-policies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String line = """
            {'externalId': '%s', 'subject': 'Shared', 'description': 'Long ago', 'priority': 'normal', 'channel': 'email',
             'requester': {'name': 'P', 'email': 'past@people.example'}, 'createdAt': '2024-03-04T09:00:00Z',
             'tags': [], 'policyId': '%s', 'timeline': [%s]}\
            """.formatted(UUID.randomUUID(), policy, timeline);
        String answer = people.as(people.admin())
                .config(ENCODED)
                .contentType(ImportResourceTest.NDJSON)
                .body(line.replace('\'', '"').replace("\n", " "))
                .post("/api/v1/imports/tickets")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return answer.replaceAll("(?s).*\"id\":\"([0-9]+)\".*", "$1");
    }
}
