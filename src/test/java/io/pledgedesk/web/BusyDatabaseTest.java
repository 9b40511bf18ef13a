package io.pledgedesk.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.jboss.resteasy.reactive.RestPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BusyDatabaseTest {

    @Path("/api/v1/test/database/{state}")
    @PermitAll
    public static class Failing {

        @GET
        public String fail(@RestPath String state) {
            throw new IllegalStateException("Wrapped", new SQLException("The database's own words", state));
        }
    }

    @ParameterizedTest(name = "SQLSTATE {0}")
    @ValueSource(strings = {"08006", "57P01", "55P03", "40P01", "40001", "HYT00"})
    void whoMeetsABusyOrUnreachableDatabaseIsAskedToComeBack(String state) {
        given().get("/api/v1/test/database/" + state)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .contentType("application/problem+json")
                .body("detail", containsString("Nothing was stored"));
    }

    @ParameterizedTest(name = "SQLSTATE {0}")
    @ValueSource(strings = {"42601", "23502"})
    void aMistakeOfOursIsNone(String state) {
        given().get("/api/v1/test/database/" + state)
                .then()
                .statusCode(500)
                .body("detail", equalTo("Something failed on our side. Nothing was stored."));
    }
}
