package io.pledgedesk.web.api;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Calls of the API by a token, each with what came back. */
final class ApiCalls {

    static final String API = "/api/v1";

    private ApiCalls() {}

    static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(API + path)
                .then();
    }

    static ValidatableResponse get(String token, String path) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(token)
                .get(API + path)
                .then();
    }

    static ValidatableResponse patch(String token, String path, Map<String, ?> body, String ifMatch) {
        var request = given().urlEncodingEnabled(false)
                .auth()
                .oauth2(token)
                .contentType("application/merge-patch+json")
                .body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch(API + path)
                .then();
    }

    static ValidatableResponse delete(String token, String path, String ifMatch) {
        var request = given().urlEncodingEnabled(false).auth().oauth2(token);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .delete(API + path)
                .then();
    }
}
