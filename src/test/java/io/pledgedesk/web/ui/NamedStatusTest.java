package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.sla.Clocks;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.Merging;
import io.pledgedesk.ticket.NamedStatus;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusDetails;
import io.pledgedesk.ticket.Statuses;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.ticket.TicketJournal;
import io.pledgedesk.web.ui.ticket.TicketPages;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Statuses with names of the desk's own: their category alone counts, their name is what people read. */
@QuarkusTest
@Tag("database")
class NamedStatusTest {

    private static final String SETTINGS = "/desk/settings/statuses";

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    @Inject
    Statuses statuses;

    @Inject
    Clocks clocks;

    @Inject
    Merging merging;

    @Inject
    TicketJournal journal;

    @Inject
    PrivateLinks links;

    @Inject
    SettableClock clock;

    private final String name = "Parts " + UUID.randomUUID().toString().substring(0, 8);
    private Team team;
    private Agent agent;
    private TestBrowser browser;
    private long ticket;

    @BeforeEach
    void aTicket() {
        team = people.team();
        agent = people.agent(team);
        browser = people.browser(agent);
        ticket = desk.ticket(team, "Broken lamp", "It flickers");
    }

    @AfterEach
    void everyDefaultIsTheBuiltInOne() {
        statuses.book().all().stream()
                .filter(status -> status.isBuiltIn() && !status.isDefault())
                .forEach(status -> statuses.change(
                        status.id(), status.version(), new StatusDetails(status.category(), null, "", 0, false, true)));
        clock.reset();
    }

    @Test
    void anAdminNamesAStatus_andAgentsSetIt_andReadItEverywhere() {
        TestBrowser admin = people.browser(people.admin());
        browser.get(SETTINGS).then().statusCode(403);
        admin.get(SETTINGS).then().statusCode(200).body(containsString("Waiting on customer"));
        admin.get(SETTINGS + "/new").then().statusCode(200);
        Map<String, String> form =
                Map.of("name", name, "category", "onHold", "customerWording", "We wait for a part", "position", "5");
        admin.submit(SETTINGS, form).then().statusCode(303);
        NamedStatus own = statuses.book().called(name).orElseThrow();
        admin.get(SETTINGS + "/" + own.id()).then().statusCode(200).body(containsString("We wait for a part"));

        String page = TicketPages.href(ticket);
        browser.get(page)
                .then()
                .body(allOf(
                        containsString("Send as “" + name + "”"),
                        containsString("<option value=\"onHold." + own.id() + "\">" + name)));
        desk.send(browser, ticket, Map.of("kind", "reply", "reply", "We ordered it", "then", "onHold." + own.id()))
                .then()
                .statusCode(303);
        desk.note(agent, ticket, "Whatever waits goes out before this");
        assertThat(desk.find(agent, ticket).status()).isEqualTo(Status.ON_HOLD);
        browser.submit(page, Map.of("was-status", "onHold." + own.id(), "status", "open"))
                .then()
                .statusCode(303);
        assertThat(desk.find(agent, ticket).status()).isEqualTo(Status.OPEN);
        browser.submit(page, Map.of("was-status", "onHold", "status", "onHold." + own.id()))
                .then()
                .statusCode(409);
        browser.submit(page, Map.of("was-status", "open", "status", "onHold." + own.id()))
                .then()
                .statusCode(303);
        browser.get(page).then().body(containsString("set the status to " + name));
        assertThat(list("columns=status&q=" + quoted())).contains("Broken lamp", "<bdi>" + name + "</bdi>");
        browser.get(page + "/preview").then().body(containsString("<bdi>" + name + "</bdi>"));
    }

    @Test
    void betweenTwoStatusesOfOneCategoryNothingHappensForTheClocks() {
        desk.promise(team, Duration.ofHours(4));
        NamedStatus one = own(Status.PENDING, "");
        set(Status.PENDING);
        List<?> before =
                clocks.evaluate(desk.find(agent, ticket), clock.instant()).clocks();
        desk.change(agent, ticket, TicketChange.NOTHING.withStatus(one.exactly()));

        TicketEvent last = last();
        assertThat(last.fact()).isInstanceOf(Fact.StatusNamed.class);
        assertThat(((Fact.StatusNamed) last.fact()).toName()).isEqualTo(name);
        assertThat(desk.find(agent, ticket).status()).isEqualTo(Status.PENDING);
        assertThat(clocks.evaluate(desk.find(agent, ticket), clock.instant()).clocks())
                .usingRecursiveComparison()
                .isEqualTo(before);
        int events = journal.history(ticket).size();
        desk.change(agent, ticket, TicketChange.NOTHING.withStatus(one.exactly()));
        assertThat(journal.history(ticket)).hasSize(events);
    }

    @Test
    void whatSaysTheCategoryAloneMeansItsDefault() {
        NamedStatus usual = statuses.create(new StatusDetails(Status.OPEN, name, "", 0, false, true));
        assertThat(statuses.book().standard(Status.OPEN).id()).isEqualTo(usual.id());
        desk.reply(agent, ticket, "Which lamp?");
        assertThat(name()).isEqualTo(name);
        set(Status.SOLVED);
        desk.answerOfCustomer(ticket, "The green one");
        assertThat(name()).isEqualTo(name);
        assertThat(statuses.book().all().stream()
                        .filter(status -> status.category() == Status.OPEN && status.isDefault()))
                .hasSize(1);
    }

    @Test
    void listsAreNarrowedToIt_byNameAndById_andCategoriesHoldIt() {
        NamedStatus own = own(Status.PENDING, "");
        desk.change(agent, ticket, TicketChange.NOTHING.withStatus(own.exactly()));
        long other = desk.ticket(team, "Another lamp", "Dark");
        desk.change(agent, other, TicketChange.NOTHING.withStatus(Status.PENDING));
        for (String asked :
                List.of("q=" + quoted(), "q=status:%23" + own.id(), "status=pending." + own.id(), "q=status:pending")) {
            String list = list(asked);
            assertThat(list).as(asked).contains("Broken lamp");
            assertThat(list.contains("Another lamp")).as(asked).isEqualTo(asked.equals("q=status:pending"));
        }
        NamedStatus builtIn = statuses.book().standard(Status.PENDING);
        assertThat(list("status=pending." + builtIn.id()))
                .contains("Another lamp")
                .doesNotContain("Broken lamp");
        assertThat(list("q=-" + quoted())).contains("Another lamp").doesNotContain("Broken lamp");
        browser.get("/desk/views/all-open?q=status:nonsense").then().body(containsString("is not known"));
        browser.get("/desk/views/all-open?status=pending.999999").then().statusCode(400);
    }

    @Test
    void customersReadWhatTheDeskSaysToThem_neverItsOwnName() {
        NamedStatus own = own(Status.ON_HOLD, "We wait for a <part>");
        desk.reply(agent, ticket, "We ordered it");
        desk.change(agent, ticket, TicketChange.NOTHING.withStatus(own.exactly()));
        browser.get(links.path(desk.find(agent, ticket)))
                .then()
                .body(allOf(containsString("We wait for a &lt;part&gt;"), not(containsString(name))));
    }

    @Test
    void readersOfAnotherLanguageReadItsNameInTheirs_othersTheDesksOwn() {
        TestBrowser admin = people.browser(people.admin());
        String german = "Teile " + name.substring(6);
        Map<String, String> form = Map.of(
                "name",
                name,
                "category",
                "onHold",
                "customerWording",
                "We wait for a part",
                "position",
                "5",
                "translations.de.name",
                german,
                "translations.de.customerWording",
                "Wir warten auf ein Teil");
        admin.submit(SETTINGS, form).then().statusCode(303);
        NamedStatus own = statuses.book().called(german).orElseThrow();
        assertThat(own.name()).isEqualTo(name);
        desk.reply(agent, ticket, "We ordered it");
        desk.change(agent, ticket, TicketChange.NOTHING.withStatus(own.exactly()));
        String request = links.path(desk.find(agent, ticket));
        browser.get(request).then().body(containsString("We wait for a part"));
        admin.get(SETTINGS + "/" + own.id()).then().body(containsString("Wir warten auf ein Teil"));

        browser.with("lang", "de");
        browser.get(TicketPages.href(ticket)).then().body(allOf(containsString(german), containsString("„" + german)));
        assertThat(list("q=status:%22" + german.replace(" ", "%20") + "%22")).contains("Broken lamp", german);
        browser.get(request).then().body(containsString("Wir warten auf ein Teil"));
        browser.with("lang", "ar").get(TicketPages.href(ticket)).then().body(containsString(name));

        refused(admin, Map.of("name", german, "category", "open"), "already a status with this name");
        refused(
                admin,
                Map.of("name", "Fresh " + name, "category", "open", "translations.de.name", name),
                "already a status with this name");
        refused(
                admin,
                Map.of("name", "Fresh " + name, "category", "open", "translations.ar.name", "x".repeat(61)),
                "at most 60 characters");
    }

    @Test
    void aRetiredOneStaysOnItsTickets_andCannotBeChosen() {
        NamedStatus own = own(Status.ON_HOLD, "");
        desk.change(agent, ticket, TicketChange.NOTHING.withStatus(own.exactly()));
        statuses.change(own.id(), own.version(), new StatusDetails(Status.ON_HOLD, name, "", 0, true, false));
        assertThat(name()).isEqualTo(name);
        long other = desk.ticket(team, "Another lamp", "Dark");
        String choices = browser.get(TicketPages.href(other)).asString();
        assertThat(choices).doesNotContain(name);
        assertThat(browser.get(TicketPages.href(ticket)).asString()).contains(name);
        desk.change(agent, other, TicketChange.NOTHING.withStatus(own.exactly()));
        assertThat(desk.find(agent, other).status()).isEqualTo(Status.ON_HOLD);
        assertThat(statuses.book().of(desk.find(agent, other)).isBuiltIn()).isTrue();
    }

    @Test
    void anUndoneMergeGivesBackTheName() {
        NamedStatus own = own(Status.PENDING, "");
        desk.change(agent, ticket, TicketChange.NOTHING.withStatus(own.exactly()));
        long survivor = desk.ticket(team, "The same lamp", "Still");
        merging.merge(TestViewers.of(agent), ticket, survivor);
        assertThat(desk.find(agent, ticket).status()).isEqualTo(Status.CLOSED);
        merging.undo(TestViewers.of(agent), ticket);
        assertThat(name()).isEqualTo(name);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        TestBrowser admin = people.browser(people.admin());
        own(Status.PENDING, "");
        refused(admin, Map.of("name", " ", "category", "pending"), "Please enter a name");
        refused(admin, Map.of("name", name.toUpperCase(), "category", "open"), "already a status with this name");
        refused(admin, Map.of("name", "x".repeat(61), "category", "open"), "at most 60 characters");
        refused(admin, Map.of("name", "solved", "category", "open"), "another category");
        refused(admin, Map.of("name", "A new one", "category", "planet"), "Choose one from the list");
        refused(admin, Map.of("name", "A new one", "category", "open", "position", "first"), "whole number");
        refused(
                admin,
                Map.of("name", "A new one", "category", "open", "customerWording", "y".repeat(121)),
                "at most 120 characters");
        NamedStatus builtIn = statuses.book().standard(Status.SOLVED);
        admin.submit(
                        SETTINGS + "/" + builtIn.id(),
                        Map.of("name", "", "retired", "on", "version", "" + builtIn.version()))
                .then()
                .statusCode(422)
                .body(containsString("default can’t be retired"));
        admin.submit(SETTINGS + "/" + builtIn.id(), Map.of("name", "", "version", "99"))
                .then()
                .statusCode(422);
    }

    private void refused(TestBrowser admin, Map<String, String> form, String why) {
        admin.submit(SETTINGS, form).then().statusCode(422).body(containsString(why));
    }

    private NamedStatus own(Status category, String wording) {
        return statuses.create(new StatusDetails(category, name, wording, 5, false, false));
    }

    private void set(Status status) {
        desk.change(agent, ticket, TicketChange.NOTHING.withStatus(status));
    }

    private String name() {
        return statuses.book().of(desk.find(agent, ticket)).name();
    }

    private TicketEvent last() {
        List<TicketEvent> all = journal.history(ticket);
        return all.get(all.size() - 1);
    }

    private String quoted() {
        return "status:%22" + name.replace(" ", "%20") + "%22";
    }

    private String list(String asked) {
        return browser.request()
                .urlEncodingEnabled(false)
                .get("/desk/views/all-open?team=" + team.id + "&" + asked)
                .asString();
    }
}
