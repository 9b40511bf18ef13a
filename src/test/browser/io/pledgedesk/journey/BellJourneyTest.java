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
import io.pledgedesk.notification.News;
import io.pledgedesk.notification.NewsKind;
import io.pledgedesk.notification.Notifications;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.view.TicketFeed;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** News reach an agent who looks elsewhere, where they asked for it. The system's part is played: no screen shows it here. */
@QuarkusTest
@Tag("browser")
class BellJourneyTest {

    private static final String NOTICES = "/desk/me/notices";
    private static final String SHOW = "Show notifications on this device";

    /** What all pages of the window share: the permission, what was asked and shown, and whether anybody looks. */
    private static final String SYSTEM = """
        (() => {
          let kept; try { kept = localStorage; } catch { return; }
          const list = () => JSON.parse(kept.shown || "[]");
          window.Notification = class {
            static get permission() { return kept.permission || "default"; }
            static requestPermission() {
              kept.asked = Number(kept.asked || 0) + 1; kept.permission = "%s";
              return Promise.resolve(kept.permission);
            }
            constructor(title, options) {
              kept.shown = JSON.stringify([...list(), { title, ...options }]); window.latest = this;
            }
            close() {}
          };
          Document.prototype.hasFocus = () => kept.away !== "yes";
        })();
        """;

    @TestHTTPResource
    URL base;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Tickets tickets;

    @Inject
    Notifications notifications;

    @Inject
    TicketFeed feed;

    private Agent agent;
    private long ticket;

    @BeforeEach
    void anAgentWithATicket() {
        Team team = people.team();
        agent = people.agent(team);
        ticket = tickets.openForRequester(
                        TestOrders.from(people.customer(), team, null, "The lamp flickers", "x"), List.of())
                .id();
    }

    private Window open(Look look, String answer) {
        Window window = Browser.open(base.toString(), look).carrying(signIn.cookie(agent.id));
        window.context().addInitScript(SYSTEM.formatted(answer));
        return window;
    }

    private void tell(String title) {
        notifications.tell(List.of(agent), new News(NewsKind.MENTION, title, title, ticket, Instant.now()));
    }

    @Test
    void theBrowserIsAskedAfterTheClickOnly_andItsRefusalIsSaid() {
        try (Window window = open(Look.MOBILE_DARK, "denied")) {
            Page page = window.page();
            page.navigate(NOTICES);
            assertThat(button(page, SHOW)).isVisible();
            assertThat(kept(page, "asked")).isNull();
            button(page, SHOW).click();
            assertThat(page.locator("[data-device=refused]")).isVisible();
            assertThat(page.locator("#device [role=status]")).containsText("This browser was told not to");
            assertThat(kept(page, "asked")).isEqualTo("1");
            assertThat(button(page, SHOW)).isHidden();
            window.examine("notices-refused");
        }
        try (Window plain = open(Look.DESKTOP.withoutScript(), "granted")) {
            plain.page().navigate(NOTICES);
            assertThat(plain.page().locator("#device")).isHidden();
        }
    }

    @Test
    void whatComesWhileOneLooksElsewhereIsShownOnce_andItsClickLeadsToTheTicket() {
        try (Window window = open(Look.DESKTOP, "granted")) {
            Page page = window.page();
            allow(page);
            window.examine("notices-shown");

            tell("Seen at the desk");
            feed.deliver();
            assertThat(bell(page)).hasAttribute("aria-label", "Notifications, 1 new");
            page.waitForFunction("() => (localStorage['notices shown'] || '') !== ''");
            Page second = window.context().newPage();
            second.navigate("/desk/notifications");
            assertThat(shown(page)).isEmpty();

            lookAway(page, second);
            tell("Read on the telephone");
            notifications.readAll(TestViewers.of(agent));
            feed.deliver();
            assertThat(bell(second)).hasAttribute("aria-label", "Notifications");
            tell("Ana <b>names</b> you");
            feed.deliver();
            page.waitForFunction("() => localStorage.shown !== '[]'");
            assertThat(bell(second)).hasAttribute("aria-label", "Notifications, 1 new");
            assertThat(shown(page)).singleElement().asString().contains("Ana <b>names</b> you");
            assertThat(kept(page, "shown"))
                    .asString()
                    .contains("\"tag\":\"", "\"body\":\"", "/assets/mark.png", "\"lang\":\"en\"");

            Page told = page.evaluate("() => 'latest' in window").equals(true) ? page : second;
            told.evaluate("() => latest.onclick()");
            told.waitForURL("**/desk/tickets/" + ticket);
            feed.deliver();
            assertThat(bell(told == page ? second : page)).hasAttribute("aria-label", "Notifications");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void itIsSwitchedOffAgain_andNobodyElseInThisBrowserHasChosenIt() {
        try (Window window = open(Look.DESKTOP_DARK, "granted")) {
            Page page = window.page();
            allow(page);
            window.carrying(signIn.cookie(people.agent().id));
            page.navigate(NOTICES);
            assertThat(button(page, SHOW)).isVisible();
            window.carrying(signIn.cookie(agent.id));
            page.navigate(NOTICES);
            button(page, "Show them no more").click();
            assertThat(button(page, SHOW)).isFocused();
            window.examine("notices-hidden");
            lookAway(page);
            tell("Not here");
            feed.deliver();
            assertThat(bell(page)).hasAttribute("aria-label", "Notifications, 1 new");
            assertThat(page.evaluate("async () => (await navigator.locks.query()).held.length"))
                    .isEqualTo(0);
            assertThat(shown(page)).isEmpty();
        }
    }

    /** Asks, and puts the sample away that follows. */
    private static void allow(Page page) {
        page.navigate(NOTICES);
        button(page, SHOW).click();
        assertThat(button(page, "Show them no more")).isFocused();
        assertThat(kept(page, "shown")).asString().contains("This is how you are told.");
        page.evaluate("() => { localStorage.shown = '[]'; }");
    }

    private static void lookAway(Page... pages) {
        for (Page page : pages) {
            page.evaluate("() => { localStorage.away = 'yes'; window.dispatchEvent(new Event('blur')); }");
        }
    }

    private static Object kept(Page page, String name) {
        return page.evaluate("name => localStorage[name] ?? null", name);
    }

    private static List<?> shown(Page page) {
        return (List<?>) page.evaluate("() => JSON.parse(localStorage.shown || '[]').map((one) => one.title)");
    }

    private static Locator bell(Page page) {
        return page.locator("#bell");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
