package io.pledgedesk.web.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.pledgedesk.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComponentsTest {

    @Inject
    SettableClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void everyPartRenders() {
        clock.set(Instant.parse("2026-11-24T13:06:00Z"));
        String page =
                given().get("/test/components").then().statusCode(200).extract().asString();
        assertThat(page)
                .contains("data-server-now=\"1795525560000\"")
                .contains("<time datetime=\"2026-11-24T12:54:00Z\" data-due>12m late</time>")
                .contains("<time datetime=\"2026-11-24T13:20:00Z\" data-due>14m</time>")
                .contains("Replied 9m late")
                .contains("aria-invalid=\"true\"")
                .contains("Waiting on customer")
                .contains("due 14:20")
                .doesNotContain("{#")
                .doesNotContain("{it")
                .doesNotContain("style=")
                .doesNotContain("NOT_FOUND");
    }

    @Test
    void themeComesFromTheCookie_andAnythingElseIsIgnored() {
        given().cookie("theme", "dark").get("/test/components").then().body(containsString("data-theme=\"dark\""));
        given().cookie("theme", "\"><script>")
                .get("/test/components")
                .then()
                .body(containsString("data-theme=\"auto\""));
    }

    @Test
    void ownFilesAreCachedForEverByTheirDigest() {
        String page = given().get("/test/components").asString();
        Matcher url = Pattern.compile("/assets/core\\.css\\?v=[0-9a-f]{12}").matcher(page);
        assertThat(url.find()).isTrue();
        given().urlEncodingEnabled(false)
                .get(url.group())
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"))
                .header("Content-Encoding", equalTo("gzip"))
                .header("Vary", equalTo("Accept-Encoding"))
                .header("X-Content-Type-Options", "nosniff");
        given().get("/assets/core.css").then().header("Cache-Control", equalTo("public, max-age=3600"));
        given().get("/vendor/htmx-sse-4.0.1.min.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    }
}
