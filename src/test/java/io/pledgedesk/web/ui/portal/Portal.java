package io.pledgedesk.web.ui.portal;

import static io.restassured.RestAssured.given;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The customers' pages as a browser without script uses them. */
final class Portal {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private Portal() {}

    /** A complete form that nobody sent before. */
    static Map<String, String> request() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", UUID.randomUUID().toString());
        fields.put("subject", "My card was charged twice");
        fields.put("body", "My bank shows two payments of 79.00 on 24 November.");
        fields.put("email", "priya-" + UUID.randomUUID() + "@haldenfoods.example");
        fields.put("name", "Priya Raman");
        return fields;
    }

    static Response send(Map<String, String> fields, File... files) {
        return form(fields, files).post("/help/requests");
    }

    /** Sends a good form. @return the path of the request's page */
    static String sent(Map<String, String> fields, File... files) {
        String location = send(fields, files).then().statusCode(303).extract().header("Location");
        return location.substring(0, location.indexOf('?'));
    }

    static Response answer(String page, Map<String, String> fields, File... files) {
        return form(fields, files).post(page + "/messages");
    }

    static String text(String page) {
        return given().get(page).then().statusCode(200).extract().asString();
    }

    /** Makes a new private link. */
    static Response renewLink(String page) {
        return browser().formParam("_", "").post(page + "/link");
    }

    /** A form without files, sent as a browser sends it. */
    static RequestSpecification browser() {
        Response page = given().get("/help/requests/new");
        Matcher token = TOKEN.matcher(page.asString());
        return given().redirects()
                .follow(false)
                .cookies(page.cookies())
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-CSRF-Token", token.find() ? token.group(1) : "");
    }

    private static RequestSpecification form(Map<String, String> fields, File... files) {
        RequestSpecification form = browser();
        fields.forEach((name, value) -> form.multiPart(new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset(StandardCharsets.UTF_8)
                .build()));
        for (File file : files) {
            form.multiPart("files", file.name(), file.content());
        }
        return form;
    }

    record File(String name, byte[] content) {
        static File of(String name, String content) {
            return new File(name, content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
