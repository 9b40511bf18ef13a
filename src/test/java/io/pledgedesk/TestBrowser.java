package io.pledgedesk;

import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without JavaScript: keeps cookies, sends forms with the token that their page holds, follows no redirects. */
public class TestBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Response get(String path) {
        return keep(request().get(path));
    }

    /** Sends a form as its page would, with a token from the sign-in page or, when signed in, from that of the password. */
    public Response submit(String path, Map<String, String> fields) {
        return post(path, token(), fields);
    }

    /** @param token null for none */
    public Response post(String path, String token, Map<String, String> fields) {
        RequestSpecification form = request()
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields);
        if (token != null) {
            form.formParam("_csrf", token);
        }
        return keep(form.post(path));
    }

    /** A token for any form of this browser. */
    public String token() {
        Response page = get("/sign-in");
        return tokenIn(page.statusCode() == 200 ? page : get("/desk/me/password"));
    }

    public static String tokenIn(Response page) {
        Matcher found = TOKEN.matcher(page.asString());
        if (!found.find()) {
            throw new AssertionError("No form in this page: " + page.statusLine());
        }
        return found.group(1);
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    public TestBrowser with(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    public void forget() {
        cookies.clear();
    }

    public RequestSpecification request() {
        return RestAssured.given().redirects().follow(false).cookies(cookies);
    }

    private Response keep(Response response) {
        for (Cookie cookie : response.detailedCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        return response;
    }
}
