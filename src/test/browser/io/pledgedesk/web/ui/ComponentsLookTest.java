package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.Browser;
import io.pledgedesk.Browser.Look;
import io.pledgedesk.Browser.Window;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.TestSignIn;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@QuarkusTest
@Tag("browser")
class ComponentsLookTest {

    @TestHTTPResource
    URL base;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @ParameterizedTest
    @FieldSource("io.pledgedesk.Browser$Look#ALL")
    void everyPartIsWithinEverybodysReach(Look look) {
        try (Window window = open(look)) {
            window.page().navigate("/test/components");
            window.shoot("components-" + look.name());
            assertThat(window.barriers()).isEmpty();
            assertThat(window.complaints()).isEmpty();
            assertThat(window.overhang()).isZero();
        }
    }

    @Test
    void runningClocksStayFresh_andStoppedOnesStayAsTheyAre() {
        try (Window window = open(Look.DESKTOP)) {
            window.page().clock().install();
            window.page().navigate("/test/components");
            String running = ".sla-soon time", late = ".sla-late time", stopped = ".sla-late:has-text('Replied')";
            assertThat(window.page().locator(running).first().textContent()).isEqualTo("14m");
            window.page().clock().runFor(6 * 60_000);
            assertThat(window.page().locator(running).first().textContent()).isEqualTo("8m");
            assertThat(window.page().locator(late).first().textContent()).isEqualTo("18m late");
            assertThat(window.page().locator(stopped).textContent()).contains("Replied 9m late");
        }
    }

    @Test
    void singleKeysCanBeSwitchedOff_andTheThemeIsKept() {
        try (Window window = open(Look.DESKTOP)) {
            window.page().navigate("/test/components");
            window.page().keyboard().press("?");
            assertThat(window.page().locator("#shortcuts").isVisible()).isTrue();
            window.page().keyboard().press("Escape");
            window.page().locator("[data-theme-toggle]").click();
            window.page().reload();
            assertThat(window.page().locator("html").getAttribute("data-theme")).isEqualTo("dark");
            window.page().evaluate("() => { document.cookie = 'shortcuts=off;path=/'; }");
            window.page().reload();
            window.page().keyboard().press("?");
            assertThat(window.page().locator("#shortcuts").isVisible()).isFalse();
        }
    }

    @Test
    void anExaminationFindsWhatIsWrong() {
        try (Window window = open(Look.DESKTOP)) {
            window.page().navigate("/test/components");
            window.page()
                    .evaluate("() => document.querySelector('main').insertAdjacentHTML('beforeend',"
                            + " '<img id=\"wordless\" src=\"/assets/favicon.svg\">')");
            assertThat(window.barriers()).singleElement().asString().contains("image-alt", "wordless");
        }
    }

    @Test
    void nothingHangsOverOnTheNarrowestScreen() {
        try (Window window = open(Look.NARROWEST)) {
            window.page().navigate("/test/components");
            assertThat(window.overhang()).isZero();
        }
    }

    private Window open(Look look) {
        return Browser.open(base.toString(), look).carrying(signIn.cookie(people.agent().id));
    }
}
