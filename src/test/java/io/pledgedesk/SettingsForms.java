package io.pledgedesk;

import io.pledgedesk.people.Agent;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends the forms of pages for staff as a browser without JavaScript would. */
@ApplicationScoped
public class SettingsForms {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private final TestPeople people;

    SettingsForms(TestPeople people) {
        this.people = people;
    }

    public Response open(Agent agent, String path) {
        return people.inBrowser(agent).get(path);
    }

    /** @param page the page that holds the form */
    public Response send(Agent agent, String page, String path, Map<String, ?> fields) {
        RequestSpecification browser = people.inBrowser(agent);
        Response form = browser.get(page);
        Matcher token = TOKEN.matcher(form.asString());
        RequestSpecification sent = browser.cookies(form.cookies()).header("Sec-Fetch-Site", "same-origin");
        sent.multiPart(part("_csrf", token.find() ? token.group(1) : ""));
        fields.forEach((name, value) -> {
            for (Object one : value instanceof List<?> list ? list : List.of(value)) {
                sent.multiPart(part(name, one.toString()));
            }
        });
        return sent.post(path);
    }

    private static MultiPartSpecification part(String name, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset(StandardCharsets.UTF_8)
                .build();
    }
}
