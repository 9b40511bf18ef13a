package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.pledgedesk.Browser;
import io.pledgedesk.Browser.Look;
import io.pledgedesk.Browser.Window;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.feedback.Ratings;
import io.pledgedesk.guide.Audience;
import io.pledgedesk.guide.Guide;
import io.pledgedesk.guide.GuideCategories;
import io.pledgedesk.guide.GuideText;
import io.pledgedesk.guide.Guides;
import io.pledgedesk.guide.Release;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.people.Agent;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.TicketChange;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guides as readers and writers see them. */
@QuarkusTest
@Tag("browser")
class GuideLookTest {

    private static final String BODY = """
        When you change your plan, we ask your bank for the new amount before we let go of the old one.

        ## What you see

        - A payment of the **old** plan: the one that was really charged.
        - A second one of the **new** plan, often marked *pending*.

        ## What happens next

        1. We charge the difference.
        2. Your bank releases the reservation, see [the list](https://example.com/banks).
        """;

    @TestHTTPResource
    URL base;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Guides guides;

    @Inject
    GuideCategories categories;

    @Inject
    Ratings ratings;

    @Inject
    Desk desk;

    private Agent agent;
    private Guide guide;

    @BeforeEach
    void guidesToRead() {
        agent = people.admin();
        Viewer writer = TestViewers.of(agent);
        Long shelf = categories.all().stream()
                .filter(category -> category.name(Language.ENGLISH).equals("Invoices and payments"))
                .findFirst()
                .orElseGet(() -> categories.create("Invoices and payments", 1))
                .id();
        guide = guides.create(
                writer,
                new GuideText(
                        "Why do I see two payments after a plan change?",
                        "One of them is a reservation that your bank releases in 3 to 5 days.",
                        BODY,
                        shelf,
                        Audience.PUBLIC),
                null,
                new Release.Now());
        guides.create(
                writer,
                new GuideText("Change or cancel a plan", "With an example.", BODY, shelf, Audience.PUBLIC),
                null,
                new Release.Now());
    }

    @ParameterizedTest
    @FieldSource("io.pledgedesk.Browser$Look#ALL")
    void readersFindTheirWay(Look look) {
        try (Window window = Browser.open(base.toString(), look)) {
            visit(window, "/help", "help");
            visit(window, "/help/guides", "guides");
            visit(window, "/help/guides?q=two+payments", "guides-found");
            visit(window, "/help/guides?q=zzzzz", "guides-none");
            visit(window, "/help/guides/" + guide.id(), "guide");
            visit(window, "/help/guides/" + guide.id() + "?visit=abc", "guide-asked");
            narrow(window, "/help/guides/" + guide.id());
        }
    }

    @ParameterizedTest
    @FieldSource("io.pledgedesk.Browser$Look#ALL")
    void writersToo(Look look) {
        try (Window window = Browser.open(base.toString(), look).carrying(signIn.cookie(agent.id))) {
            visit(window, "/desk/guides", "desk-guides");
            visit(window, "/desk/guides/" + guide.id(), "desk-guide");
            visit(window, "/desk/guides/new", "desk-guide-new");
            visit(window, "/desk/guides/" + guide.id() + "/translations/de", "desk-guide-translation");
            visit(window, "/desk/guides/" + guide.id() + "/versions", "desk-guide-versions");
            visit(window, "/desk/guides/" + guide.id() + "/versions/1", "desk-guide-version");
            visit(window, "/desk/guides/" + guide.id() + "/read", "desk-guide-read");
            visit(window, "/desk/guides/categories", "desk-guide-categories");
            long ticket = desk.ticket(people.team(), "Two payments after a plan change", "Why?");
            long poor = desk.ticket(people.team(), "Nobody answers", "Hello?");
            desk.change(agent, poor, TicketChange.NOTHING.withStatus(Status.SOLVED));
            ratings.rate(poor, 1, "Nobody read what I wrote");
            visit(window, "/desk/feedback", "desk-feedback");
            visit(window, "/desk/tickets/" + ticket + "/calls", "ticket-call");
            visit(window, "/desk/tickets/new?find=nobody", "new-ticket-find");
            narrow(window, "/desk/guides/" + guide.id());
        }
    }

    @Test
    void aGuideIsSuggestedWhileSomebodyTypes_andItsReaderLeaves() {
        try (Window window = Browser.open(base.toString(), Look.DESKTOP)) {
            Page page = window.page();
            page.navigate("/help/requests/new");
            page.getByLabel("In one sentence").pressSequentially("I see two payments");
            page.locator("#guides .answers a").first().waitFor();
            window.examine("request-new-suggested");
            Page opened = page.context()
                    .waitForPage(
                            () -> page.locator("#guides .answers a").first().click());
            opened.getByText("Yes, I don’t need to write").click();
            opened.getByText("Nothing was sent").waitFor();
            assertThat(page.getByLabel("In one sentence").inputValue()).isEqualTo("I see two payments");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWriterPreviewsAndPublishes(boolean script) {
        Look look = script ? Look.DESKTOP : Look.DESKTOP.withoutScript();
        try (Window window = Browser.open(base.toString(), look).carrying(signIn.cookie(agent.id))) {
            Page page = window.page();
            page.navigate("/desk/guides/new");
            page.getByLabel("Title").fill("Where do I find my invoices?");
            page.locator("textarea[name=body]").fill("Under **Settings**.");
            if (!script) {
                page.locator("button[value=preview]").click();
            }
            page.locator("#preview strong").waitFor();
            page.locator("input[name=images]").setInputFiles(new FilePayload("The button.png", "image/png", image()));
            if (!script) {
                page.locator("button[value=image]").click();
            }
            page.locator("#preview img[alt='The button']").waitFor();
            if (script) {
                window.examine("desk-guide-image");
            }
            page.locator("button[value=publish]").click();
            page.getByText("Readers see version 1").waitFor();
            page.navigate(page.url() + "/read");
            assertThat(page.locator(".prose img").evaluate("image => image.naturalWidth"))
                    .isEqualTo(640);
            page.navigate("/help/guides?q=invoices");
            assertThat(page.getByText("Where do I find my invoices?").count()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAgentPutsAGuideIntoTheReply(boolean script) {
        long ticket = desk.ticket(people.team(), "Two payments after a plan change", "Why?");
        Look look = script ? Look.DESKTOP : Look.DESKTOP.withoutScript();
        try (Window window = Browser.open(base.toString(), look).carrying(signIn.cookie(agent.id))) {
            Page page = window.page();
            page.navigate("/desk/tickets/" + ticket);
            page.locator("#guides summary").click();
            if (!script) {
                page.locator("#guide-hits a").click();
            }
            page.locator("button[name=guide]").first().waitFor();
            if (script) {
                window.examine("ticket-guides");
            }
            page.locator("button[name=guide]").first().click();
            page.locator("#body-reply").waitFor();
            assertThat(page.locator("#body-reply").inputValue()).contains("/help/guides/");
        }
    }

    private static byte[] image() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(640, 200, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void visit(Window window, String path, String name) {
        window.page().navigate(path);
        window.examine(name);
    }

    private static void narrow(Window window, String path) {
        window.page().setViewportSize(320, 844);
        window.page().navigate(path);
        assertThat(window.overhang()).isZero();
        window.page().setViewportSize(window.look().width(), window.look().height());
    }
}
