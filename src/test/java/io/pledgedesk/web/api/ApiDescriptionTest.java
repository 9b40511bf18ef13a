package io.pledgedesk.web.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code /q/openapi}, from which programs and their clients are made. */
@QuarkusTest
class ApiDescriptionTest {

    @Test
    void everyCallOfTheApiAndNoPageIsDescribed() {
        Map<String, ?> paths = described().getMap("paths");

        assertThat(paths).containsKeys("/api/v1/tickets", "/api/v1/tickets/{id}/sla", "/api/v1/requests");
        assertThat(paths.keySet()).allMatch(path -> path.startsWith("/api/v1/"));
    }

    @Test
    void everyCallSaysWhatItIsAboutAndHowItRefuses() {
        Map<String, Map<String, Map<String, Object>>> paths = described().getMap("paths");

        paths.forEach((path, calls) -> calls.forEach((method, call) -> {
            assertThat((List<?>) call.get("tags")).as("%s %s", method, path).hasSize(1);
            assertThat(((Map<?, ?>) call.get("responses")).containsKey("default"))
                    .as("%s %s", method, path)
                    .isTrue();
        }));
    }

    @Test
    void whatCreatesAnswers201AndMayBeSentTwice() {
        JsonPath open = described().setRootPath("paths.'/api/v1/tickets'.post");

        assertThat(open.getString("responses.'201'.content.'application/json'.schema.$ref"))
                .isEqualTo("#/components/schemas/TicketJson");
        assertThat(open.getList("parameters.$ref")).containsExactly("#/components/parameters/IdempotencyKey");
    }

    private static JsonPath described() {
        return given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
