package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.Browser;
import io.pledgedesk.Browser.Look;
import io.pledgedesk.Browser.Window;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.report.ABusyDay;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@Tag("browser")
class WallboardLookTest {

    private static final Look LARGE = new Look("large-light", 1920, 1080, false, true);

    private static Team team;
    private static Agent supervisor;

    @TestHTTPResource
    URL base;

    @Inject
    ABusyDay day;

    @Inject
    TestSignIn signIn;

    @BeforeEach
    void aBusyDay() {
        if (team == null) {
            team = day.live();
            supervisor = day.supervisor();
        }
    }

    static Stream<Look> looks() {
        return Stream.concat(Look.ALL.stream(), Stream.of(LARGE));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everybodyCanReadTheBoard(Look look) {
        try (Window window = open(look)) {
            window.page().navigate("/desk/wallboard?team=" + team.id);
            window.page().waitForTimeout(1_500);
            window.shoot("wallboard-" + look.name());
            assertThat(window.barriers()).isEmpty();
            assertThat(window.complaints()).isEmpty();
            assertThat(window.overhang()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everybodyCanReadTheReports(Look look) {
        try (Window window = open(look)) {
            for (String part : List.of("", "/journeys", "/tickets")) {
                window.page().navigate("/desk/reports" + part + "?figure=stuck&team=" + team.id);
                window.shoot("reports" + part.replace('/', '-') + "-" + look.name());
                assertThat(window.barriers()).isEmpty();
                assertThat(window.complaints()).isEmpty();
                assertThat(window.overhang()).isZero();
            }
        }
    }

    @Test
    void theBoardFollowsWhatHappens_withoutLosingTheFocus() {
        try (Window window = open(Look.DESKTOP)) {
            window.page().navigate("/desk/wallboard?team=" + team.id);
            String before = window.page().locator("[data-updated]").getAttribute("datetime");
            window.page().locator(".tile a").first().focus();
            window.page()
                    .waitForFunction("before => document.querySelector('[data-updated]').dateTime !== before", before);
            assertThat(window.page().evaluate("() => document.activeElement.closest('.tile') !== null"))
                    .isEqualTo(true);
            assertThat(window.page().locator("svg.ch rect").count()).isPositive();
            assertThat(window.complaints()).isEmpty();
        }
    }

    private Window open(Look look) {
        return Browser.open(base.toString(), look).carrying(signIn.cookie(supervisor.id));
    }
}
