package io.pledgedesk.web.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.pledgedesk.Browser;
import io.pledgedesk.Browser.Look;
import io.pledgedesk.Browser.Window;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.TopicDetails;
import io.pledgedesk.people.Topics;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The customers' pages as people see and use them. */
@QuarkusTest
@Tag("browser")
class PortalLookTest {

    @TestHTTPResource
    URL base;

    @Inject
    TestPeople people;

    @Inject
    Topics topics;

    @Inject
    Agents agents;

    @Inject
    Tickets tickets;

    @Inject
    TicketChanges changes;

    @Inject
    Conversations conversations;

    @BeforeEach
    void topicsToChoose() {
        if (topics.findBySlug("billing").isEmpty()) {
            Team team = people.team();
            Map.of("billing", "Billing", "orders", "Orders", "technical", "Technical", "sign-in", "Sign-in")
                    .forEach((slug, name) -> topics.create(new TopicDetails(slug, name, team.id)));
        }
    }

    @ParameterizedTest
    @FieldSource("io.pledgedesk.Browser$Look#ALL")
    void everyPageIsWithinEverybodysReach(Look look) {
        String request = Portal.sent(Portal.request(), Portal.File.of("bank-statement.txt", "79.00"));
        answer(request);
        try (Window window = Browser.open(base.toString(), look)) {
            check(window, look, "/help", "help");
            check(window, look, "/help/requests/new?topic=billing", "request-new");
            check(window, look, request, "request-status");
            check(window, look, "/help/preferences", "preferences");
            Portal.answer(request, Map.of("form", look.name(), "solve", "1"));
            check(window, look, request, "request-solved");
        }
        try (Window window = Browser.open(base.toString(), look)) {
            window.page().navigate("/help/requests/nothing-here");
            window.shoot("not-found-" + look.name());
            assertThat(window.barriers()).isEmpty();
        }
    }

    private void check(Window window, Look look, String path, String name) {
        window.page().navigate(path);
        window.shoot(name + "-" + look.name());
        assertThat(window.barriers()).as(name).isEmpty();
        assertThat(window.complaints()).as(name).isEmpty();
        assertThat(window.overhang()).as(name).isZero();
    }

    @Test
    void nothingHangsOverOnTheNarrowestScreen() {
        String request = Portal.sent(Portal.request());
        try (Window window = Browser.open(base.toString(), Look.NARROWEST)) {
            for (String path : new String[] {"/help", "/help/requests/new", request, "/help/preferences"}) {
                window.page().navigate(path);
                assertThat(window.overhang()).as(path).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCustomerAsksCorrectsAnswersAndSolves(boolean script) {
        Look look = script ? Look.DESKTOP : Look.DESKTOP.withoutScript();
        try (Window window = Browser.open(base.toString(), look)) {
            Page page = window.page();
            page.navigate("/help");
            page.getByText("Billing").click();
            assertThat(page.getByLabel("Billing").isChecked()).isTrue();
            page.getByLabel("In one sentence").fill("My card was charged twice");
            page.getByLabel("Files")
                    .setInputFiles(
                            new FilePayload("statement.txt", "text/plain", "79.00".getBytes(StandardCharsets.UTF_8)));
            page.getByLabel("Your email").fill("priya@");
            page.getByText("Send request").click();
            window.shoot("request-new-errors-" + look.name());
            assertThat(page.locator("#errors li").count()).isEqualTo(2);
            page.locator("#errors a").nth(1).click();
            if (script) {
                assertThat(window.barriers()).isEmpty();
                assertThat(page.locator(":focus").getAttribute("name")).isEqualTo("email");
            }
            page.getByLabel("Your email").fill(TestPeople.address("priya"));
            page.getByLabel("Tell us more").fill("Two payments of 79.00");
            page.getByText("Send request").click();
            assertThat(page.locator(".notice").textContent()).contains("Keep the address of this page");
            assertThat(page.locator(".p-file").textContent()).contains("statement.txt");
            page.getByLabel("Add to your request").fill("And a third one");
            page.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".say").count()).isEqualTo(2);
            page.getByText("My problem is solved").click();
            assertThat(page.locator(".promise").textContent()).contains("Solved today at");
            assertThat(window.complaints().stream().filter(line -> !line.contains("422")))
                    .isEmpty();
        }
    }

    @Test
    void anOpenPageHearsOfProgressByItself() {
        String request = Portal.sent(Portal.request());
        try (Window window = Browser.open(base.toString(), Look.DESKTOP)) {
            window.page().clock().install();
            window.page().navigate(request);
            window.page().getByLabel("Add to your request").fill("Half a sentence");
            assertThat(window.page().locator(".promise").textContent()).doesNotContain("Ana");
            answer(request);
            window.page().clock().runFor(61_000);
            window.page().locator(".promise:has-text('Ana')").waitFor();
            assertThat(window.page().getByLabel("Add to your request").inputValue())
                    .isEqualTo("Half a sentence");
        }
    }

    private void answer(String request) {
        Agent ana = agents.create(
                new AgentDetails("Ana Lopes", TestPeople.address("ana"), true, Set.of("agent"), Set.of()));
        Ticket ticket = tickets.findByTrackingToken(request.substring("/help/requests/".length()))
                .orElseThrow();
        changes.change(TestViewers.of(ana), ticket.id(), TicketChange.NOTHING.withAssignee(ana.id), null);
        conversations.add(
                TestViewers.of(ana),
                ticket.id(),
                NewMessage.reply("Hello Priya, I see both payments. One may be a reservation that your bank releases by"
                        + " itself. I am checking this with our payment provider."));
    }
}
