package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.pledgedesk.Browser;
import io.pledgedesk.Browser.Look;
import io.pledgedesk.Browser.Window;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Team;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Help with writing: formatting, preview, names. */
@QuarkusTest
@Tag("browser")
class WritingLookTest {

    @TestHTTPResource
    URL base;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Agents agents;

    @Inject
    Desk desk;

    private Agent agent;
    private String path;

    @BeforeEach
    void aTicket() {
        Team team = people.team();
        agent = people.agent(team);
        path = "/desk/tickets/" + desk.ticket(team, "Webhook signature does not verify", "It worked before.");
    }

    private Window open(Look look) {
        Window window = Browser.open(base.toString(), look).carrying(signIn.cookie(agent.id));
        window.page().navigate(path);
        return window;
    }

    static Stream<Look> looks() {
        return Stream.concat(Look.ALL.stream(), Stream.of(Look.NARROWEST));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aPreviewFollowsWhatIsTyped(Look look) {
        try (Window window = open(look)) {
            Page page = window.page();
            page.locator("#body-reply").fill("Hello Lena, **two** questions:\n\n- Which header?\n- Which `id`?");
            page.locator("[data-proof]").click();
            page.waitForSelector("#proof strong:has-text('two')");
            page.locator("#body-reply").pressSequentially(" <script>alert(1)</script>");
            page.waitForSelector("#proof li:has-text('<script>')");
            window.examine("writing-preview");
            page.locator("[data-close-proof]").click();
            assertThat(page.locator("#proof section").count()).isZero();
        }
    }

    @Test
    void buttonsAndKeysSetWords_andUndoTakesItBack() {
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            var reply = page.locator("#body-reply");
            reply.fill("very important");
            reply.evaluate("field => field.setSelectionRange(5, 14)");
            page.locator("[data-mark=bold]").click();
            assertThat(reply.inputValue()).isEqualTo("very **important**");
            page.keyboard().press("Control+b");
            assertThat(reply.inputValue()).isEqualTo("very important");
            page.keyboard().press("Control+i");
            assertThat(reply.inputValue()).isEqualTo("very *important*");
            page.keyboard().press("Control+z");
            assertThat(reply.inputValue()).isEqualTo("very important");
            page.locator("[data-mark=list]").click();
            assertThat(reply.inputValue()).isEqualTo("- very important");
            page.locator("[data-mark=list]").click();
            reply.evaluate("field => field.setSelectionRange(0, 4)");
            page.locator("[data-mark=link]").click();
            assertThat(reply.inputValue()).isEqualTo("[very](https://) important");
            reply.fill("one\ntwo");
            reply.evaluate("field => field.select()");
            page.locator("[data-mark=code]").click();
            assertThat(reply.inputValue()).isEqualTo("```\none\ntwo\n```\n");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void anAtSignOffersColleagues_byKeysAlone(Look look) {
        String name = "Zoe" + UUID.randomUUID().toString().substring(0, 8).toLowerCase();
        create(name + " Adler", name + ".a@one.example");
        create(name + " Brandt", name + ".b@one.example");
        try (Window window = open(look)) {
            Page page = window.page();
            page.locator("label:has(input[value=note])").click();
            page.locator("#body-note").focus();
            page.keyboard().type("Please look @" + name);
            page.waitForSelector("#names [role=option]:has-text('Brandt')");
            window.examine("writing-names");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("#body-note").inputValue()).isEqualTo("Please look @" + name.toLowerCase() + ".b ");
            assertThat(page.locator("#names").isVisible()).isFalse();
            page.keyboard().type("@" + name);
            page.waitForSelector("#names [role=option]:has-text('Adler')");
            page.keyboard().press("Escape");
            assertThat(page.locator("#names").isVisible()).isFalse();
            page.keyboard().type("mail me@" + name);
            page.waitForTimeout(300);
            assertThat(page.locator("#names").isVisible()).isFalse();
        }
    }

    private void create(String name, String email) {
        agents.create(new AgentDetails(name, email, true, Set.of("agent"), Set.of()));
    }
}
