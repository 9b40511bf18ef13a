package io.pledgedesk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.pledgedesk.Browser;
import io.pledgedesk.Browser.Look;
import io.pledgedesk.Browser.Window;
import io.pledgedesk.TestOrders;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Tickets;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A desk's day: by keys alone, by two people at once, and without script. */
@QuarkusTest
@Tag("browser")
class DeskJourneyTest {

    private static final List<String> SUBJECTS = List.of("The lamp flickers", "The fan is loud", "The door squeaks");

    @TestHTTPResource
    URL base;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Tickets tickets;

    private Team team;
    private Agent agent;
    private List<Long> asked;

    @BeforeEach
    void threeRequests() {
        team = people.team();
        agent = people.agent(team);
        Customer customer = people.customer();
        asked = SUBJECTS.stream().map(subject -> ask(customer, subject)).toList();
    }

    private long ask(Customer customer, String subject) {
        NewTicket order = TestOrders.from(customer, team, Priority.NORMAL, subject, "Please help.");
        return tickets.open(TestViewers.of(agent), order, Map.of()).id();
    }

    @Test
    void keysAreEnough_fromTheQueueToTheNextTicket() {
        try (Window window = open(agent, Look.DESKTOP)) {
            Page page = window.page();
            page.navigate(queue());
            page.waitForTimeout(500);
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            Locator here = page.locator(".t-row[aria-selected=true]");
            assertThat(here).containsText(SUBJECTS.get(0));
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/tickets/" + asked.get(0) + "*");
            page.waitForTimeout(500);
            page.keyboard().press("r");
            page.keyboard().type("A new bulb is on its way.");
            page.keyboard().press("Control+Shift+Enter");
            page.waitForURL(address -> address.contains("/desk/tickets/") && !address.contains("/" + asked.get(0)));
            assertThat(page.locator(".toast").first()).containsText("goes out in");
            page.waitForTimeout(300);
            page.keyboard().press("u");
            page.waitForURL("**/desk/views/**");
        }
    }

    @Test
    void whoAnswersSecondReadsTheFirstAnswer_andLosesNoWord() {
        Agent colleague = people.agent(team);
        try (Window one = open(agent, Look.DESKTOP);
                Window two = open(colleague, Look.DESKTOP)) {
            for (Window window : List.of(one, two)) {
                window.page().navigate("/desk/tickets/" + asked.get(1));
                window.page().waitForTimeout(400);
            }
            two.page().locator("#body-reply").fill("Mine is the second answer.");
            note(one, "Mine is the first answer.");
            button(two, "Send, wait on customer").click();
            Locator notice = two.page().locator("#errors");
            assertThat(notice).containsText("something new on this ticket");
            assertThat(two.page().locator(".thread")).containsText("Mine is the first answer.");
            assertThat(two.page().locator("#body-reply")).hasValue("Mine is the second answer.");
            assertThat(two.barriers()).isEmpty();
            button(two, "Send, wait on customer").click();
            assertThat(two.page().locator(".thread")).containsText("Mine is the second answer.");
        }
    }

    /** As a note, which isn't held back for those who might take it back. */
    private void note(Window window, String text) {
        window.page().locator("label:has(input[value=note])").click();
        window.page().locator("#body-note").fill(text);
        button(window, "Add note").click();
        assertThat(window.page().locator(".thread")).containsText(text);
    }

    @Test
    void withoutScript_oneTakesRepliesAndChangesManyAtOnce() {
        try (Window window = open(agent, Look.DESKTOP.withoutScript())) {
            Page page = window.page();
            page.navigate(queue());
            button(window, "Take next ticket").click();
            page.waitForURL("**/desk/tickets/*");
            page.locator("#body-reply").fill("We are on it.");
            button(window, "Send, wait on customer").click();
            assertThat(page.locator(".thread")).containsText("We are on it.");
            page.navigate(queue());
            for (long id : asked.subList(1, 3)) {
                page.locator("input[name=id][value='" + id + "'].check").check();
            }
            page.locator("button[name=do][value=status]").click();
            page.locator("select[name=value]").selectOption("solved");
            page.locator("#content form .btn-primary").last().click();
            page.waitForURL("**/desk/views/**");
        }
        assertThat(asked.subList(1, 3)).allMatch(id -> status(id) == Status.SOLVED);
    }

    private Status status(long id) {
        return tickets.get(TestViewers.of(agent), id).status();
    }

    private String queue() {
        return "/desk/views/team-" + team.id + "?sort=createdAt";
    }

    private Window open(Agent who, Look look) {
        return Browser.open(base.toString(), look).carrying(signIn.cookie(who.id));
    }

    private static Locator button(Window window, String name) {
        return window.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
