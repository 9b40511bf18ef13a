package io.pledgedesk.web.ui;

import com.microsoft.playwright.options.Cookie;
import io.pledgedesk.Browser;
import io.pledgedesk.Browser.Look;
import io.pledgedesk.Browser.Window;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.report.ABusyDay;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The longest words, and a page from right to left. */
@QuarkusTest
@Tag("browser")
class LanguageLookTest {

    private static Team team;
    private static Agent agent;
    private static String ticket;

    @TestHTTPResource
    URL base;

    @Inject
    ABusyDay day;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @BeforeEach
    void aBusyDay() {
        if (team == null) {
            team = day.live();
            agent = people.supervisor(team);
            ticket = aTalk();
        }
    }

    static Stream<Arguments> languages() {
        return Stream.of("de", "ar")
                .flatMap(language -> Stream.of(Look.DESKTOP, Look.DESKTOP_DARK, Look.MOBILE, Look.NARROWEST)
                        .map(look -> Arguments.of(language, look)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void customersReadTheirLanguage(String language, Look look) {
        try (Window window = open(language, look)) {
            visit(window, "/help", language + "-help");
            visit(window, "/help/requests/new", language + "-request");
            window.page().locator("main form .btn-primary").last().click();
            window.page().waitForLoadState();
            window.examine(language + "-request-wrong");
            visit(window, "/help/preferences", language + "-preferences");
            visit(window, "/help/service-levels", language + "-service-levels");
            visit(window, "/help/sign-in", language + "-customer-sign-in");
            visit(window, "/sign-in", language + "-sign-in");
            window.page().navigate("/help/requests/new");
            window.page().fill("[name=subject]", "بطاقتي Kartenzahlung doppelt");
            window.page().fill("[name=body]", "Both on Monday.");
            window.page().fill("[name=email]", UUID.randomUUID() + "@haldenfoods.example");
            window.page().locator("main form .btn-primary").last().click();
            window.page().waitForURL("**/help/requests/*");
            window.examine(language + "-status");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void staffReadTheirLanguage(String language, Look look) {
        try (Window window = open(language, look).carrying(signIn.cookie(agent.id))) {
            visit(window, "/desk/views/waiting?team=" + team.id, language + "-queue");
            visit(window, "/desk/tickets/" + ticket, language + "-ticket");
            visit(window, "/desk/tickets/new", language + "-ticket-new");
            visit(window, "/desk/me", language + "-me");
            if (!look.name().endsWith("dark")) {
                visit(window, "/desk/settings", language + "-settings");
                visit(window, "/desk/settings/policies/new", language + "-policy");
                visit(window, "/desk/settings/calendars/new", language + "-calendar");
                visit(window, "/desk/reports", language + "-reports");
            }
            visit(window, "/desk/wallboard?live=off", language + "-wallboard");
        }
    }

    static Stream<Arguments> wideAndNarrow() {
        return Stream.of("de", "ar")
                .flatMap(language -> Stream.of(Look.DESKTOP, Look.NARROWEST).map(look -> Arguments.of(language, look)));
    }

    @ParameterizedTest
    @MethodSource("wideAndNarrow")
    void whatIsOpenedNowAndThenSpeaksTheirLanguageToo(String language, Look look) {
        try (Window window = open(language, look).carrying(signIn.cookie(people.admin(team).id))) {
            visit(window, "/desk/feedback", language + "-feedback");
            visit(window, "/desk/guides", language + "-guides");
            visit(window, "/desk/guides/new", language + "-guide-new");
            visit(window, "/desk/me/notices", language + "-notices");
            visit(window, "/desk/tickets/" + ticket + "/calls", language + "-call");
            visit(window, "/desk/tickets/" + ticket + "/agreed-time", language + "-agreed-time");
            visit(window, "/desk/settings/rules/firings", language + "-firings");
            visit(window, "/desk/settings/statuses", language + "-statuses");
            visit(window, "/desk/settings/statuses/new", language + "-status-new");
        }
    }

    private static void visit(Window window, String path, String name) {
        window.page().navigate(path);
        window.examine(name);
    }

    private Window open(String language, Look look) {
        Window window = Browser.open(base.toString(), look);
        window.context().addCookies(List.of(new Cookie("lang", language).setUrl(base.toString())));
        return window;
    }

    private String aTalk() {
        String id = people.as(agent)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "subject",
                        "Zahlung doppelt: تم الدفع مرتين",
                        "description",
                        "Both on Monday.\n\n> On Sunday you wrote:\n> All is well\n> and will be",
                        "team",
                        team.id.toString(),
                        "requester",
                        Map.of("name", "Zoë Muñoz", "email", TestPeople.address("zoe"))))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (Map<String, String> message : List.of(
                Map.of("body", "The bank says **pending**.", "visibility", "internal"),
                Map.of("body", "We have it.", "visibility", "public", "status", "pending"))) {
            people.as(agent)
                    .contentType(ContentType.JSON)
                    .body(message)
                    .post("/api/v1/tickets/" + id + "/messages")
                    .then()
                    .statusCode(201);
        }
        return id;
    }
}
