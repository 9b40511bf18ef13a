package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.TicketChange;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Supervisors see which tags there are, and give one another name wherever tickets may still change. */
@QuarkusTest
@Tag("database")
class TagPagesTest {

    private static final String PAGE = "/desk/settings/tags";

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    private Team team;
    private Agent lead;
    private TestBrowser browser;
    private String tag;

    @BeforeEach
    void aTag() {
        team = people.team();
        lead = people.supervisor(team);
        browser = people.browser(lead);
        tag = "t" + UUID.randomUUID().toString().substring(0, 12);
    }

    private long tagged(String... tags) {
        long ticket = desk.ticket(team, "Tagged", "x");
        desk.change(lead, ticket, TicketChange.NOTHING.withTags(Set.of(tags)));
        return ticket;
    }

    private Set<String> tagsOf(long ticket) {
        return Set.copyOf(desk.find(lead, ticket).tags());
    }

    private void change(Map<String, String> fields) {
        browser.submit(PAGE + "/edit", fields).then().statusCode(303);
    }

    @Test
    void aTagIsListedWithItsTickets_howeverItIsSpelt() {
        String odd = tag + "_%!\"<b>";
        tagged(odd);
        desk.change(lead, tagged(odd), TicketChange.NOTHING.withStatus(Status.SOLVED));
        browser.get(PAGE + "?q=" + tag)
                .then()
                .statusCode(200)
                .body(containsString(tag + "_%!&quot;&lt;b&gt;</bdi>"))
                .body(containsString(">1</td>"))
                .body(containsString(">2</td>"));
        browser.get(PAGE + "?q=" + tag + "x").then().body(not(containsString("<tbody>")));
    }

    @Test
    void itGetsAnotherName_andBecomesOneWithATagOfThatName_butNotOnClosedTickets() {
        long alone = tagged(tag, "vip");
        long both = tagged(tag, tag + "-new");
        long closed = tagged(tag);
        desk.change(lead, closed, TicketChange.NOTHING.withStatus(Status.CLOSED));
        change(Map.of("tag", tag, "tags", "  " + tag.toUpperCase() + "-NEW "));
        browser.get(PAGE).then().body(containsString("2 tickets were changed."));
        assertThat(tagsOf(alone)).containsExactlyInAnyOrder("vip", tag + "-new");
        assertThat(tagsOf(both)).containsExactly(tag + "-new");
        assertThat(tagsOf(closed)).containsExactly(tag);
        browser.get(PAGE + "/edit?tag=" + tag).then().statusCode(200).body(not(containsString("name=\"tags\"")));
    }

    @Test
    void itIsTakenOff() {
        long ticket = tagged(tag, "vip");
        change(Map.of("tag", tag, "act", "takeOff"));
        assertThat(tagsOf(ticket)).containsExactly("vip");
    }

    @Test
    void aNameThatNoTagMayHaveIsRefused_andNothingChanges() {
        long ticket = tagged(tag);
        for (String bad : new String[] {"", "a,b", "x".repeat(65), tag}) {
            browser.submit(PAGE + "/edit", Map.of("tag", tag, "tags", bad))
                    .then()
                    .statusCode(422);
        }
        assertThat(tagsOf(ticket)).containsExactly(tag);
    }

    @Test
    void agentsChangeThemOnTicketsOnly() {
        TestBrowser agent = people.browser(people.agent(team));
        agent.get(PAGE).then().statusCode(403);
        agent.submit(PAGE + "/edit", Map.of("tag", tag, "act", "takeOff"))
                .then()
                .statusCode(403);
    }

    @Test
    void sharedViewsAreListed_andRemoved_privateOnesAreNot() {
        for (String shared : new String[] {"private", "team:" + team.id, "everyone"}) {
            browser.submit(
                            "/desk/saved-views",
                            Map.of(
                                    "name",
                                    shared + tag,
                                    "shared",
                                    shared,
                                    "base",
                                    "team-" + team.id,
                                    "query",
                                    "tag:" + tag,
                                    "sort",
                                    "due"))
                    .then()
                    .statusCode(303);
        }
        TestBrowser other = people.browser(people.supervisor());
        String page = other.get("/desk/settings/views").asString();
        String list = page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));
        assertThat(list)
                .contains("everyone" + tag, "team:" + team.id + tag, "tag:" + tag, lead.name)
                .doesNotContain("private" + tag);
        String id = page.replaceAll("(?s).*saved-([0-9]+)\"><bdi>everyone" + tag + ".*", "$1");
        people.browser(people.agent(team)).get("/desk/settings/views").then().statusCode(403);
        other.submit("/desk/settings/views/" + id + "/delete", Map.of()).then().statusCode(303);
        other.get("/desk/settings/views").then().body(not(containsString("everyone" + tag)));
    }
}
