package io.pledgedesk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.pledgedesk.Browser;
import io.pledgedesk.Browser.Look;
import io.pledgedesk.Browser.Window;
import io.pledgedesk.SettableClock;
import io.pledgedesk.TestMail;
import io.pledgedesk.TestOrders;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.feedback.NpsSurveys;
import io.pledgedesk.feedback.Ratings;
import io.pledgedesk.feedback.Surveys;
import io.pledgedesk.notification.OutboxJob;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusChoice;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.ticket.Visibility;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A customer without a password: by mail to all their requests, to a rating, and to whether they would recommend us. */
@QuarkusTest
@Tag("browser")
class MailLinksJourneyTest {

    @TestHTTPResource
    URL base;

    @Inject
    TestPeople people;

    @Inject
    SettableClock clock;

    @Inject
    Tickets tickets;

    @Inject
    TicketChanges changes;

    @Inject
    Conversations conversations;

    @Inject
    Surveys surveys;

    @Inject
    NpsSurveys nps;

    @Inject
    Ratings ratings;

    @Inject
    OutboxJob outbox;

    TestMail mail;

    private Customer customer;
    private Agent agent;
    private Ticket ticket;

    static Stream<Look> looks() {
        return Stream.concat(Look.ALL.stream(), Stream.of(Look.DESKTOP.withoutScript()));
    }

    @BeforeEach
    void aSolvedRequest() {
        Team team = people.team();
        agent = people.agent(team);
        customer = people.customer();
        ticket = tickets.open(
                TestViewers.of(agent),
                TestOrders.from(customer, team, Priority.NORMAL, "The lamp flickers", "Since this morning."),
                Map.of());
        change(TicketChange.NOTHING.withAssignee(agent.id));
        conversations.add(
                TestViewers.of(agent),
                ticket.id(),
                new NewMessage(
                        "A new bulb is in.", Visibility.PUBLIC, StatusChoice.of(Status.SOLVED), List.of(), null));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void linksInMailsLeadOn_andCountNothingBeforeAButtonIsPressed(Look look) {
        try (Window window = Browser.open(base.toString(), look)) {
            signsIn(window);
            rates(window);
            recommends(window);
        }
    }

    private void signsIn(Window window) {
        Page page = window.page();
        page.navigate("/help/sign-in");
        page.getByLabel("Email").fill(customer.email);
        page.locator("main form .btn-primary").click();
        page.navigate(link("/help/sign-in/\\S+", () -> 0));
        examine(window, "mail-sign-in");
        page.getByText("Open my requests").click();
        assertThat(page.locator(".ask")).containsText("The lamp flickers");
        page.locator(".ask a").first().click();
        assertThat(page.locator("main")).containsText("A new bulb is in.");
    }

    private void rates(Window window) {
        later(Duration.ofMinutes(61));
        Page page = window.page();
        page.navigate(link("/help/requests/\\S+?rate=1\\b", surveys::ask));
        assertThat(page.locator("#rating")).containsText("you chose “Very poor”");
        assertThat(ratings.of(ticket.id())).isEmpty();
        page.locator("#rating button[value='1']").click();
        assertThat(page.locator("#rating")).containsText("Thank you. You said: Very poor.");
        page.getByText("It took too long").click();
        page.locator("#rating-comment").fill("Three days for a bulb");
        examine(window, "mail-rating");
        page.locator("#rating .actions button").click();
        assertThat(page.locator("#rating")).containsText("We have this, too");
        assertThat(ratings.of(ticket.id()).orElseThrow().comment()).isEqualTo("Three days for a bulb");
    }

    private void recommends(Window window) {
        change(TicketChange.NOTHING.withStatus(Status.CLOSED));
        later(Duration.ofDays(8));
        Page page = window.page();
        String link = link("/help/nps/\\S+", nps::ask);
        page.navigate(link);
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(nps.of(token).score()).isNull();
        page.locator("#nps button[value='9']").click();
        Locator answered = page.locator("#nps");
        assertThat(answered).containsText("9 of 10");
        page.locator("#nps-comment").fill("Friendly 👍");
        examine(window, "mail-nps");
        page.getByText("Send comment").click();
        assertThat(answered).containsText("Your comment is with us.");
        assertThat(nps.of(token)).isEqualTo(new NpsSurveys.Answer(9, "Friendly 👍", true));
    }

    /** To a whole second: a database that rounds up what it stores must not store a time to come. */
    private void later(Duration time) {
        clock.set(clock.instant().plus(time).truncatedTo(ChronoUnit.SECONDS));
    }

    private void change(TicketChange change) {
        changes.change(TestViewers.of(agent), ticket.id(), change, null);
    }

    /**
     * The newest such link in the customer's mails, without its host. The application's own jobs may be asking and sending at
     * the same time.
     */
    private String link(String path, IntSupplier ask) {
        Pattern pattern = Pattern.compile("https?://[^/\\s]+(" + path + ")");
        for (int i = 0; i < 100; i++) {
            ask.getAsInt();
            outbox.run();
            Optional<String> link = mail.receivedBy(customer.email).stream()
                    .flatMap(MailLinksJourneyTest::lines)
                    .map(pattern::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .reduce((earlier, later) -> later);
            if (link.isPresent()) {
                return link.get();
            }
            pause();
        }
        throw new AssertionError("No mail with " + path);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Stream<String> lines(MimeMessage letter) {
        try {
            return Optional.of(TestMail.texts(letter).get(0)).stream().flatMap(String::lines);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void examine(Window window, String name) {
        if (window.look().script()) {
            window.examine(name);
        } else {
            window.shoot(name + "-" + window.look().name());
            assertThat(window.complaints()).isEmpty();
        }
    }
}
