package io.pledgedesk.web.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import io.pledgedesk.Browser;
import io.pledgedesk.Browser.Look;
import io.pledgedesk.Browser.Window;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.custom.CustomFieldDetails;
import io.pledgedesk.custom.CustomFields;
import io.pledgedesk.custom.FieldKind;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.custom.TopicQuestions;
import io.pledgedesk.incident.Incidents;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Customers;
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
import java.util.List;
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
    TopicQuestions questions;

    @Inject
    CustomFields fields;

    @Inject
    Agents agents;

    @Inject
    Tickets tickets;

    @Inject
    TicketChanges changes;

    @Inject
    Conversations conversations;

    @Inject
    Customers customers;

    @Inject
    TestSignIn signIn;

    @Inject
    Incidents incidents;

    @BeforeEach
    void topicsToChoose() {
        if (topics.findBySlug("billing").isEmpty()) {
            Team team = people.team();
            Map.of("billing", "Billing", "orders", "Orders", "technical", "Technical", "sign-in", "Sign-in")
                    .forEach((slug, name) -> questions.create(new TopicDetails(slug, name, team.id), asked(slug)));
        }
    }

    private Map<String, Boolean> asked(String slug) {
        if (!slug.equals("billing")) {
            return Map.of();
        }
        ask("invoice_number", "Invoice number", FieldKind.TEXT, "Top right of your invoice", List.of());
        ask("amount", "Amount", FieldKind.NUMBER, "In the currency of the invoice", List.of());
        ask("plan", "Plan", FieldKind.CHOICE, "", List.of("Team", "Business"));
        return Map.of("invoice_number", true, "amount", false, "plan", false);
    }

    private void ask(String key, String label, FieldKind kind, String hint, List<String> choices) {
        fields.create(new CustomFieldDetails(FieldScope.TICKET, key, label, kind, choices, 0, false, hint));
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
            check(window, look, "/help/service-levels", "service-levels");
            check(window, look, "/help/sign-in", "customer-sign-in");
            check(window, look, "/embed/requests/new?topic=billing", "embed");
            Portal.answer(request, Map.of("form", look.name(), "solve", "1"));
            check(window, look, request, "request-solved");
            window.page().getByText("Very poor").click();
            window.page().locator("#rating-comment").waitFor();
            check(window, look, request, "request-rated");
        }
        try (Window window = Browser.open(base.toString(), look)) {
            window.page().navigate("/help/requests/nothing-here");
            window.shoot("not-found-" + look.name());
            assertThat(window.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("io.pledgedesk.Browser$Look#ALL")
    void customersWhoAreSignedInSeeAllTheyAsked(Look look) {
        Map<String, String> form = Portal.request();
        Portal.sent(form);
        form.put("form", look.name());
        form.put("subject", "Invoice for November is missing");
        answer(Portal.sent(form));
        long customer = customers.findByEmail(form.get("email")).orElseThrow().id;
        try (Window window = Browser.open(base.toString(), look)) {
            window.context().addCookies(List.of(new Cookie("pledge", signIn.cookie(customer)).setUrl(base.toString())));
            check(window, look, "/help/requests", "own-requests");
            assertThat(window.page().locator(".ask").count()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @FieldSource("io.pledgedesk.Browser$Look#ALL")
    void anIncidentIsSaidWhereverCustomersLook(Look look) {
        try (Window window = Browser.open(base.toString(), look)) {
            incidents.say(Actor.SYSTEM, "Payments by card fail. We are on it and write here again by 15:00.");
            check(window, look, "/help/requests/new", "incident");
            assertThat(window.page().locator(".p-incident").textContent()).contains("Payments by card fail");
        } finally {
            incidents.end(Actor.SYSTEM);
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
            for (String path : new String[] {
                "/help",
                "/help/requests/new",
                request,
                "/help/preferences",
                "/help/service-levels",
                "/help/sign-in",
                "/embed/requests/new"
            }) {
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
            assertThat(page.locator("#errors li").count()).isEqualTo(3);
            page.locator("#errors a").nth(2).click();
            if (script) {
                assertThat(window.barriers()).isEmpty();
                assertThat(page.locator(":focus").getAttribute("name")).isEqualTo("email");
            }
            page.getByLabel("Your email").fill(TestPeople.address("priya"));
            page.getByLabel("Invoice number").fill("INV-2231");
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
