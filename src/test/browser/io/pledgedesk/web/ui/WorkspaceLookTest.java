package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.pledgedesk.Browser;
import io.pledgedesk.Browser.Look;
import io.pledgedesk.Browser.Window;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.macro.MacroForm;
import io.pledgedesk.macro.Macros;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.Visibility;
import io.pledgedesk.ticket.work.Doing;
import io.pledgedesk.ticket.work.Drafts;
import io.pledgedesk.ticket.work.Presences;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The desk as an agent sees it and works it: lists, a ticket, what is being written. */
@QuarkusTest
@Tag("browser")
class WorkspaceLookTest {

    @TestHTTPResource
    URL base;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Desk desk;

    @Inject
    Drafts drafts;

    @Inject
    Presences presences;

    @Inject
    Macros macros;

    private Team team;
    private Agent agent;
    private Agent other;
    private long ticket;

    @BeforeEach
    void aDesk() {
        team = people.team();
        agent = people.agent(team);
        other = people.agent(team);
        desk.promise(team, Duration.ofHours(1));
        ticket = desk.ticket(
                team, "Webhook signature does not verify since 2.14", "We compared the raw body byte for byte.");
        desk.reply(other, ticket, "Hello, which header do you read: `X-Signature` or `X-Signature-V2`?");
        desk.answerOfCustomer(ticket, "We read `X-Signature-V2`. Retries fill our queue right now.");
        desk.note(other, ticket, "A fix is in review.");
        desk.change(
                agent,
                ticket,
                TicketChange.NOTHING
                        .withAssignee(agent.id)
                        .withPriority(Priority.URGENT)
                        .withTags(Set.of("webhooks", "vip")));
        desk.ticket(team, "Export to CSV stops at 10,000 rows", "We need the full ledger by tonight.");
        desk.ticket(team, "Invoice INV-2209 shows the old VAT number", "Our accountant rejected it.");
        macros.create(new MacroForm(
                "Ask for the request id",
                team.id,
                "Hello {{customer.firstName}}, please send us the request id.",
                null,
                null,
                null,
                false,
                Set.of()));
    }

    private Window open(Look look, Agent who) {
        Window window = Browser.open(base.toString(), look);
        window.context().addCookies(List.of(new Cookie("pledge", signIn.cookie(who.id)).setUrl(base.toString())));
        return window;
    }

    static Stream<Look> looks() {
        return Stream.concat(Look.ALL.stream(), Stream.of(Look.NARROWEST));
    }

    private static void isGood(Window window) {
        assertThat(window.barriers()).isEmpty();
        assertThat(window.complaints()).isEmpty();
        assertThat(window.overhang()).isZero();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everybodyCanReadAQueue(Look look) {
        presences.here(TestViewers.of(other), ticket, Doing.REPLYING);
        try (Window window = open(look, agent)) {
            window.page().navigate("/desk/views/team-" + team.id + "?priority=urgent,normal");
            window.page().waitForTimeout(800);
            window.shoot("queue-" + look.name());
            isGood(window);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everybodyCanReadATicket(Look look) {
        presences.here(TestViewers.of(other), ticket, Doing.NOTING);
        drafts.keep(TestViewers.of(agent), ticket, Visibility.PUBLIC, "Hello, thank you for the trace.", null);
        try (Window window = open(look, agent)) {
            window.page().navigate("/desk/tickets/" + ticket);
            window.page().waitForTimeout(800);
            window.shoot("ticket-" + look.name());
            isGood(window);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everybodyCanUseTheMenus(Look look) {
        try (Window window = open(look, agent)) {
            Page page = window.page();
            page.navigate("/desk/tickets/" + ticket);
            page.locator("#saved > summary").click();
            window.shoot("ticket-saved-" + look.name());
            isGood(window);
            page.keyboard().press("Escape");
            page.locator("summary[data-key='z']").click();
            window.shoot("ticket-snooze-" + look.name());
            isGood(window);
            page.navigate("/desk/search?q=status:maybe");
            window.shoot("search-problem-" + look.name());
            page.navigate("/desk/settings/macros");
            window.shoot("macros-" + look.name());
            isGood(window);
        }
    }

    @Test
    void whatIsTypedSurvivesAReload_aReplyIsTakenBack_andKeysAreEnough() {
        try (Window window = open(Look.DESKTOP, agent)) {
            Page page = window.page();
            page.navigate("/desk/tickets/" + ticket);
            page.waitForTimeout(500);
            page.keyboard().press("r");
            page.keyboard().type("Typed by hand");
            page.waitForFunction("() => document.getElementById('draft-reply').textContent.includes('saved')");
            page.keyboard().type(" and left");
            page.reload();
            page.waitForTimeout(300);
            assertThat(page.locator("#body-reply").inputValue()).isEqualTo("Typed by hand and left");
            page.keyboard().press("n");
            page.keyboard().type("Between us");
            page.waitForFunction("() => document.getElementById('draft-note').textContent.includes('saved')");
            page.keyboard().press("Escape");
            page.locator("#body-reply")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
            page.locator("label:has(input[value=reply])").click();
            page.locator("#body-reply").focus();
            page.keyboard().press("Control+Enter");
            page.waitForSelector(".toast:has-text('goes out in 10 seconds')");
            window.shoot("ticket-held-desktop-light");
            isGood(window);
            page.locator(".toast button").click();
            page.waitForSelector(".toast:has-text('Nothing was sent')");
            assertThat(page.locator("#body-reply").inputValue()).isEqualTo("Typed by hand and left");
            assertThat(page.locator("#body-note").inputValue()).isEqualTo("Between us");
            assertThat(desk.bodies(agent, ticket)).doesNotContain("Typed by hand and left");
        }
    }

    @Test
    void aSlashInAnEmptyReplyBringsSavedReplies() {
        try (Window window = open(Look.DESKTOP, agent)) {
            Page page = window.page();
            page.navigate("/desk/tickets/" + ticket);
            page.waitForTimeout(500);
            page.keyboard().press("r");
            page.keyboard().press("/");
            page.keyboard().press("Enter");
            page.waitForSelector(".toast:has-text('is in your reply')");
            assertThat(page.locator("#body-reply").inputValue()).contains("please send us the request id");
        }
    }

    @Test
    void twoAgentsOnOneTicketSeeEachOther() {
        try (Window first = open(Look.DESKTOP, agent);
                Window second = open(Look.DESKTOP, other)) {
            second.page().navigate("/desk/tickets/" + ticket);
            second.page().waitForTimeout(500);
            second.page().keyboard().press("r");
            second.page().keyboard().type("I", new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(10));
            second.page().waitForTimeout(2_200);
            second.page().keyboard().type(" begin");
            second.page().waitForTimeout(700);
            first.page().navigate("/desk/tickets/" + ticket);
            first.page().waitForSelector("#others:has-text('is writing a reply')");
            second.page().navigate("/desk/views/waiting");
            second.page().waitForTimeout(500);
            first.page().reload();
            assertThat(first.page().locator("#others").textContent()).doesNotContain("is writing a reply");
        }
    }

    @Test
    void theSearchBoxCompletes() {
        try (Window window = open(Look.DESKTOP, agent)) {
            Page page = window.page();
            page.navigate("/desk/views/waiting");
            page.waitForTimeout(400);
            page.keyboard().press("/");
            page.keyboard().type("status:pe");
            page.waitForSelector(
                    "#q-hints option[value='status:pending']",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            assertThat(window.complaints()).isEmpty();
        }
    }
}
