package io.pledgedesk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.pledgedesk.journey.AnHourAtTheDesk.REPLY_BY;
import static io.pledgedesk.journey.AnHourAtTheDesk.SOLVED_BY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.pledgedesk.Browser;
import io.pledgedesk.Browser.Look;
import io.pledgedesk.Browser.Window;
import io.pledgedesk.TestPeople;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole job, as its people do it: one promise that is kept, and one that is missed in the open. */
@QuarkusTest
@Tag("browser")
class PromiseJourneyTest {

    private static final String SUBJECT = "My card was charged twice";

    @TestHTTPResource
    URL base;

    @Inject
    AnHourAtTheDesk hour;

    private AnHourAtTheDesk.Desk desk;

    @BeforeEach
    void aDeskThatPromises() {
        desk = hour.open();
    }

    @AfterEach
    void realTime() {
        hour.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCustomerGetsAPromise_anAgentFindsItFirstAndKeepsIt(boolean script) {
        try (Window customer = window(script);
                Window agent = window(script)) {
            send(customer, desk.calm(), "A question that can wait");
            send(customer, desk.topic(), SUBJECT);
            assertThat(customer.page().locator(".notice")).containsText("Keep the address of this page");
            assertThat(promise(customer)).containsText("We will reply by");
            assertThat(promise(customer).locator(due(REPLY_BY))).isVisible();
            assertThat(customer.page().locator(".steps").locator(due(SOLVED_BY)))
                    .isVisible();

            hour.passes(Duration.ofMinutes(6));
            signIn(agent, desk.agent());
            agent.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(desk.team().name))
                    .first()
                    .click();
            Locator first = agent.page().locator(".t-row").first();
            assertThat(first.locator(".t-subj")).containsText(SUBJECT);
            assertThat(first.locator(".t-sla").locator(due(REPLY_BY))).isVisible();
            first.locator(".t-subj a").click();
            agent.page()
                    .locator("#body-reply")
                    .fill("Hello Priya, one of the two is a reservation. It goes by itself.");
            button(agent, "Send, wait on customer").click();
            assertThat(agent.page().locator(".thread")).containsText("one of the two is a reservation");
            hour.passes(Duration.ofMinutes(7));
            agent.page().reload();
            Locator firstReply = agent.page().locator("#clocks .clock").first();
            assertThat(firstReply).containsText("met, target 10m");

            customer.page().reload();
            assertThat(customer.page().locator(".talk")).containsText("one of the two is a reservation");
            assertThat(customer.page().locator(".talk")).containsText("Ana, ");
            assertThat(promise(customer)).containsText("We are waiting for your answer");
            button(customer, "My problem is solved").click();
            assertThat(promise(customer)).containsText("Solved");
            nobodyComplained(customer, agent);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRequestLeftAloneIsWarnedOf_missed_escalatedAndExcused(boolean script) {
        try (Window customer = window(script);
                Window supervisor = window(script)) {
            signIn(supervisor, desk.supervisor());
            Page board = supervisor.page();
            board.navigate("/desk/wallboard?team=" + desk.team().id);
            assertThat(board.locator(".tiles .tile-late")).hasCount(0);
            if (script) {
                board.evaluate("() => { window.neverReloaded = true; }");
            }
            send(customer, desk.topic(), SUBJECT);
            look(board, script);
            assertThat(row(board)).containsText(SUBJECT);

            hour.passes(Duration.ofMinutes(8));
            look(board, script);
            assertThat(row(board).locator(".sla-soon")).isVisible();
            assertThat(board.locator(".tiles .tile-late")).hasCount(0);

            hour.passes(Duration.ofMinutes(11));
            look(board, script);
            assertThat(board.locator(".tile-late")).isVisible();
            assertThat(row(board).locator(".sla-late")).isVisible();
            supervisor.shoot("journey-wallboard-late-" + supervisor.look().name());
            if (script) {
                assertThat(board.evaluate("() => window.neverReloaded")).isEqualTo(true);
            }

            customer.page().reload();
            assertThat(promise(customer)).containsText("We are late, and we are sorry");
            assertThat(promise(customer)).containsText("A team lead was told");
            assertThat(promise(customer).locator(due(REPLY_BY))).isVisible();
            customer.shoot("journey-status-late-" + customer.look().name());

            board.navigate("/desk/notifications");
            board.locator(".bell-list button").first().click();
            assertThat(board.locator("#t-h")).containsText(SUBJECT);
            assertThat(board.locator("#t-meta")).containsText("Urgent");
            assertThat(board.locator("#clocks .clock").first()).containsText("late");
            nobodyComplained(customer, supervisor);
        }
    }

    private Window window(boolean script) {
        return Browser.open(base.toString(), script ? Look.DESKTOP : Look.DESKTOP.withoutScript());
    }

    /** The board changes by itself where scripts run; without them it loads anew. */
    private static void look(Page board, boolean script) {
        if (!script) {
            board.reload();
        }
    }

    private void send(Window customer, String topic, String subject) {
        Page page = customer.page();
        page.navigate("/help");
        page.getByText(topic).click();
        if (topic.equals(desk.topic())) {
            assertThat(page.locator("#promise").locator(due(REPLY_BY))).isVisible();
        }
        page.getByLabel("In one sentence").fill(subject);
        page.getByLabel("Tell us more").fill("My bank shows two payments of 79.00 on the same day.");
        page.getByLabel("Your email").fill(TestPeople.address("priya"));
        page.getByLabel("Your name").fill("Priya Raman");
        button(customer, "Send request").click();
        page.waitForURL("**/help/requests/*said=sent");
    }

    private static void signIn(Window agent, String address) {
        Page page = agent.page();
        page.navigate("/desk");
        page.getByLabel("E-mail address").fill(address);
        page.getByLabel("Password").fill(AnHourAtTheDesk.PASSWORD);
        button(agent, "Sign in").click();
        page.waitForURL("**/desk/**");
    }

    private static Locator button(Window window, String name) {
        return window.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator promise(Window customer) {
        return customer.page().locator(".promise");
    }

    private static Locator row(Page board) {
        return board.locator(".due-row").first();
    }

    private static String due(Instant at) {
        return "time[datetime='" + at + "']";
    }

    private static void nobodyComplained(Window... windows) {
        for (Window window : windows) {
            assertThat(window.complaints()).isEmpty();
        }
    }
}
