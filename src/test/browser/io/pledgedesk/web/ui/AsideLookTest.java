package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.pledgedesk.Browser;
import io.pledgedesk.Browser.Look;
import io.pledgedesk.Browser.Window;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.macro.MacroForm;
import io.pledgedesk.macro.Macros;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Erasure;
import io.pledgedesk.ticket.Merging;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusChoice;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketLinks;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves the queues: spam, and what was merged; and what belongs together. */
@QuarkusTest
@Tag("browser")
class AsideLookTest {

    @TestHTTPResource
    URL base;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Desk desk;

    @Inject
    Erasure erasure;

    @Inject
    Merging merging;

    @Inject
    TicketLinks links;

    @Inject
    Macros macros;

    private Team team;
    private Agent agent;
    private long source;
    private long survivor;
    private long spam;

    @BeforeEach
    void someTickets() {
        team = people.team();
        agent = people.agent(team);
        Customer customer = people.customer();
        desk.promise(team, Duration.ofHours(1));
        source = desk.ticket(customer, team, "Export to CSV stops at 10,000 rows", "We need the full ledger.");
        desk.note(agent, source, "Known since 2.14.");
        survivor = desk.ticket(customer, team, "CSV export is incomplete", "Rows are missing at the end.");
        spam = desk.ticket(team, "Cheap watches", "Buy now at https://watches.example");
        links.link(TestViewers.of(agent), survivor, desk.ticket(team, "Ledger totals differ", "By 3 cents."));
    }

    private Window open(Look look) {
        return Browser.open(base.toString(), look).carrying(signIn.cookie(agent.id));
    }

    static Stream<Look> looks() {
        return Stream.concat(Look.ALL.stream(), Stream.of(Look.NARROWEST));
    }

    static Stream<Look> wide() {
        return Stream.of(Look.DESKTOP, Look.DESKTOP_DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void spamHasAPlaceOfItsOwn(Look look) {
        desk.change(agent, spam, TicketChange.NOTHING.withSpam(true));
        try (Window window = open(look)) {
            Page page = window.page();
            page.navigate("/desk/tickets/" + spam);
            page.waitForTimeout(500);
            window.examine("spam-ticket");
            page.navigate("/desk/views/spam");
            page.waitForTimeout(500);
            if (look.width() > 1_000) {
                page.locator("#t-" + spam + " .check").check();
            }
            window.examine("spam-queue");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aMergedTicketIsReadOnItsSurvivor(Look look) {
        merging.merge(TestViewers.of(agent), source, survivor);
        try (Window window = open(look)) {
            Page page = window.page();
            page.navigate("/desk/tickets/" + survivor);
            page.waitForTimeout(500);
            window.examine("merged-survivor");
            page.navigate("/desk/tickets/" + source);
            page.waitForTimeout(500);
            window.examine("merged-source");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aReplyWaitsForItsTime(Look look) {
        try (Window window = open(look)) {
            Page page = window.page();
            page.navigate("/desk/tickets/" + source);
            page.locator("#body-reply").fill("Good morning, the export is **fixed**.");
            page.locator("#later > summary").click();
            window.examine("later-menu");
            page.locator("#later button[value=tomorrow]").click();
            page.waitForSelector(".toast:has-text('unless the customer writes before')");
            page.waitForTimeout(300);
            window.examine("later-waits");
            assertThat(page.locator("#body-reply").inputValue()).isEmpty();
            page.locator(".msg-held form[action$='undo'] button").click();
            page.waitForSelector(".toast:has-text('Nothing was sent')");
            assertThat(page.locator("#body-reply").inputValue()).contains("**fixed**");
        }
    }

    @ParameterizedTest
    @MethodSource("wide")
    void aMacroIsUsedOnMany(Look look) {
        macros.create(new MacroForm(
                "Outage is over",
                team.id,
                "Hello {{customer.firstName}}, exports **work** again.",
                StatusChoice.of(Status.SOLVED),
                null,
                null,
                false,
                Set.of()));
        try (Window window = open(look)) {
            Page page = window.page();
            page.navigate("/desk/views/team-" + team.id);
            page.locator("#t-" + source + " .check").check();
            page.locator("#t-" + survivor + " .check").check();
            page.locator("#bulk button[formaction$=macro]").click();
            page.waitForSelector("h1:has-text('Use a macro on 2 tickets')");
            window.examine("bulk-macro-choose");
            page.locator("main .btn-primary").click();
            page.waitForSelector("h1:has-text('Send this reply on 2 tickets?')");
            window.examine("bulk-macro-sure");
            page.locator("main .btn-primary").click();
            page.waitForSelector(".toast:has-text('2 tickets: “Outage is over” was used.')");
        }
    }

    @Test
    void keysMarkMergeAndLink_andUndoIsAtHand() {
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            page.navigate("/desk/tickets/" + source);
            page.keyboard().press("m");
            page.waitForURL("**/merge");
            page.locator("#f-with").fill(Long.toString(survivor));
            page.keyboard().press("Enter");
            page.waitForURL("**/merge?with=" + survivor);
            page.locator("input[name=keep][value='" + survivor + "']").check();
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/tickets/" + survivor);
            page.locator(".toast button").click();
            page.waitForURL("**/desk/tickets/" + source);
            page.waitForSelector(".toast:has-text('as if it had never been merged')");
            page.keyboard().press("l");
            page.keyboard().type("#" + survivor);
            page.keyboard().press("Enter");
            page.waitForSelector("#links a:has-text('CSV export is incomplete')");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void whoWritesOnATicketThatIsErasedIsToldAtOnce_andKeepsTheText() {
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            page.navigate("/desk/tickets/" + spam);
            erasure.ticket(TestViewers.of(people.admin()), spam);
            page.locator("textarea[name=reply]").fill("No, thank you.");
            page.waitForSelector(".toast:has-text('erased meanwhile')");
            assertThat(page.locator("textarea[name=reply]").inputValue()).isEqualTo("No, thank you.");
            assertThat(page.locator("#draft-reply").textContent()).doesNotContain("This was erased");
            page.keyboard().press("Control+Enter");
            page.waitForSelector("h1:has-text('Nothing was sent')");
            assertThat(page.locator("#typed").inputValue()).isEqualTo("No, thank you.");
            window.complaints().removeIf(text -> text.contains("410"));
            window.examine("erased-reply");
        }
    }
}
