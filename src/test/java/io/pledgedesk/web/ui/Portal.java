package io.pledgedesk.web.ui;

import static io.restassured.RestAssured.given;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The customers' pages as a browser without script uses them. */
final class Portal {

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

    private static RequestSpecification form(Map<String, String> fields, File... files) {
        RequestSpecification form = given().redirects().follow(false);
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
