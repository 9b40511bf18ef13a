package io.pledgedesk.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tickets of the time before words were kept, or whose words were lost. */
@QuarkusTest
@Tag("database")
class SearchBackfillTest {

    @Inject
    TestPeople people;

    @Inject
    SearchIndex index;

    @Inject
    EntityManager entities;

    @Test
    void ticketsWithoutWordsAreFoundAgain() {
        Team team = people.team();
        Agent agent = people.agent(team);
        String mark = "mark" + UUID.randomUUID().toString().substring(0, 8);
        String id = ticket(agent, team, "Printer " + mark);
        forgetWords(id);
        assertThat(found(agent, mark)).isEmpty();

        new SearchBackfill(entities, index).run();

        assertThat(found(agent, mark)).containsExactly(id);
    }

    private String ticket(Agent agent, Team team, String subject) {
        return people.as(agent)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "subject",
                        subject,
                        "description",
                        "It blinks",
                        "team",
                        team.id.toString(),
                        "requester",
                        Map.of("name", "Zoë", "email", TestPeople.address("zoe"))))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void forgetWords(String id) {
        String table = index.store() == WordStore.POSTGRESQL ? "ticket_search" : "ticket_word";
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from " + table + " where ticket_id = ?1")
                        .setParameter(1, Long.parseLong(id))
                        .executeUpdate());
    }

    private List<String> found(Agent agent, String words) {
        return people.as(agent)
                .queryParam("q", words)
                .get("/api/v1/tickets")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
