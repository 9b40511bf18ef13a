package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.notification.News;
import io.pledgedesk.notification.NewsKind;
import io.pledgedesk.notification.Notifications;
import io.pledgedesk.people.Agent;
import io.pledgedesk.view.TicketFeed;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bell of pages that lie open follows what its agent is told and reads, and nobody else's does. */
@QuarkusTest
@Tag("database")
class BellTest {

    private static final String FRESH = "/desk/notifications/fresh";
    private static final String BELL = "/desk/notifications/bell";

    @TestHTTPResource
    URL base;

    @Inject
    TestPeople people;

    @Inject
    Notifications notifications;

    @Inject
    TicketFeed feed;

    @Inject
    LiveStreams streams;

    @Inject
    SettableClock clock;

    private Agent agent;
    private Agent colleague;

    @BeforeEach
    void twoAgents() {
        agent = people.agent();
        colleague = people.agent();
        feed.deliver();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    private void tell(Agent told, String title) {
        notifications.tell(List.of(told), new News(NewsKind.MENTION, title, title, null, clock.instant()));
    }

    private EventLines listen(Agent who, String topics, String known) throws Exception {
        return new EventLines(base + "desk/stream?since=" + known + "&topics=" + topics, people.bearer(who));
    }

    @Test
    void whatAnAgentIsToldAndReadsReachesTheirStream_andNoOther() throws Exception {
        try (EventLines mine = listen(agent, "bell", streams.known());
                EventLines other = listen(colleague, "bell,queue", streams.known())) {
            assertThat(mine.hears("hello")).isTrue();
            assertThat(other.hears("hello")).isTrue();
            tell(agent, "A colleague names you");
            feed.deliver();
            assertThat(mine.hears(LiveTopics.BELL_CHANGED)).isTrue();
            notifications.readAll(TestViewers.of(agent));
            feed.deliver();
            assertThat(mine.hears(LiveTopics.BELL_CHANGED)).isTrue();
            tell(colleague, "And now you");
            feed.deliver();
            assertThat(other.hears(LiveTopics.BELL_CHANGED)).isTrue();
            assertThat(other.rest()).doesNotContain("event");
            assertThat(mine.rest()).doesNotContain(LiveTopics.BELL_CHANGED);
        }
    }

    @Test
    void othersBellsAreNotHeardBefore_norDoTheyMoveAQueue() throws Exception {
        try (EventLines page = listen(colleague, "bell,queue", streams.known())) {
            assertThat(page.hears("hello")).isTrue();
            tell(agent, "A colleague names you");
            feed.deliver();
            tell(colleague, "And now you");
            feed.deliver();
            assertThat(page.hears("event")).isTrue();
            assertThat(page.rest()).doesNotContain(LiveTopics.QUEUE_CHANGED).doesNotContain(LiveTopics.BELL_CHANGED);
        }
    }

    @Test
    void whoeverMissedSomethingWhileAwayHearsAtOnce() throws Exception {
        String before = streams.known();
        tell(agent, "While you were away");
        feed.deliver();
        try (EventLines back = listen(agent, "bell", before)) {
            assertThat(back.hears(LiveTopics.BELL_CHANGED)).isTrue();
        }
    }

    @Test
    void theBellCountsAnew() {
        var browser = people.browser(agent);
        browser.get(BELL).then().statusCode(200).body(not(containsString("nav-pip")));
        tell(agent, "One");
        tell(agent, "Two");
        browser.get(BELL).then().body(containsString("Notifications, 2 new"));
        people.browser(colleague).get(BELL).then().body(not(containsString("nav-pip")));
        people.as(people.customer()).get(BELL).then().statusCode(403);
    }

    @Test
    void theSystemShowsWhatIsUnreadAndNew_nothingThatIsInNoBell() {
        var browser = people.browser(agent);
        tell(agent, "Long ago");
        clock.advance(Duration.ofMinutes(11));
        tell(agent, "Read elsewhere");
        notifications.readAll(TestViewers.of(agent));
        tell(agent, "<b>New</b>");
        browser.get(FRESH).then().statusCode(200).body("title", contains("<b>New</b>"));
        people.browser(colleague).get(FRESH).then().body("$", empty());
        people.as(people.customer()).get(FRESH).then().statusCode(403);
        people.as(colleague)
                .contentType("application/json")
                .body("{\"events\": {\"mention\": {\"bell\": false}}}")
                .patch("/api/v1/me/notification-preferences")
                .then()
                .statusCode(200);
        tell(colleague, "Not by the bell");
        people.browser(colleague).get(FRESH).then().body("$", empty());
    }
}
