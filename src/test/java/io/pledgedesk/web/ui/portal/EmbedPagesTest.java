package io.pledgedesk.web.ui.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The request form inside pages of www.shop.example, which the settings of the tests name. */
@QuarkusTest
@Tag("database")
class EmbedPagesTest {

    @Test
    void onlyNamedSitesMayShowTheForm_andNoOtherPageIsShownInsideAnything() {
        given().get("/embed/requests/new")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-ancestors https://www.shop.example "))
                .header("X-Frame-Options", nullValue())
                .body(containsString("action=\"/embed/requests\""));
        for (String page : new String[] {"/help", "/help/requests/new", "/sign-in"}) {
            given().get(page)
                    .then()
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Frame-Options", "DENY");
        }
    }

    @Test
    void aRequestIsSentWithoutAnyCookie_once() {
        Map<String, String> form = Portal.request();
        Response sent = send(form);
        sent.then().statusCode(200).body(containsString("We have your request")).body(not(containsString("<form")));
        assertThat(linkIn(send(form))).isEqualTo(linkIn(sent));
        given().get(linkIn(sent)).then().statusCode(200).body(containsString(form.get("subject")));
    }

    @Test
    void whatIsWrongIsSaidInsideTheFrame() {
        Map<String, String> form = Portal.request();
        form.put("email", "priya@");
        form.put("website", "http://robots.example");
        send(form)
                .then()
                .statusCode(422)
                .header("Content-Security-Policy", containsString("frame-ancestors https://www.shop.example"))
                .body(containsString("for example name@company.com"))
                .body(containsString(form.get("subject")))
                .body(containsString("action=\"/embed/requests\""));
    }

    @Test
    void otherSitesCantSendIt_norAnythingElseWithoutAToken() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParams(Portal.request())
                .post("/embed/requests")
                .then()
                .statusCode(403);
        given().header("Sec-Fetch-Site", "same-origin")
                .formParams(Portal.request())
                .post("/help/requests")
                .then()
                .statusCode(not(equalTo(303)));
    }

    private static Response send(Map<String, String> form) {
        return given().header("Sec-Fetch-Site", "same-origin").formParams(form).post("/embed/requests");
    }

    private static String linkIn(Response page) {
        Matcher link = Pattern.compile("href=\"https?://[^/\"]+(/help/requests/[^\"]+)\"")
                .matcher(page.asString());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
