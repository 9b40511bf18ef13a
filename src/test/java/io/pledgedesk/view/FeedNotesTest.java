package io.pledgedesk.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.TestOrders;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.kernel.Heartbeats;
import io.pledgedesk.notification.News;
import io.pledgedesk.notification.NewsKind;
import io.pledgedesk.notification.Notifications;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.ticket.work.Doing;
import io.pledgedesk.ticket.work.PresenceChanged;
import io.pledgedesk.ticket.work.Presences;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens on another node's pages reaches the pages of this one. */
@QuarkusTest
@Tag("database")
class FeedNotesTest {

    @Inject
    TestPeople people;

    @Inject
    Tickets tickets;

    @Inject
    Presences presences;

    @Inject
    FeedNotes notes;

    @Inject
    TicketFeed feed;

    @Inject
    Notifications notifications;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Heartbeats heartbeats;

    private Agent agent;
    private long ticket;

    @BeforeEach
    void aTicket() {
        Team team = people.team();
        agent = people.agent(team);
        Customer customer = people.customer();
        ticket = tickets.openForRequester(TestOrders.from(customer, team, null, "Feed", "x"), List.of())
                .id();
    }

    private void noteOf(String node, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> entities.persist(FeedNote.ofTicket(ticket, node, at)));
    }

    @Test
    void anotherNodesNoteIsReadOnce_anOwnOneNever() {
        presences.here(TestViewers.of(agent), ticket, Doing.REPLYING);
        assertThat(notes.find().tickets()).doesNotContain(ticket);
        noteOf("other", Instant.now());
        assertThat(notes.find().tickets()).contains(ticket);
        assertThat(notes.find().tickets()).doesNotContain(ticket);
        noteOf("other", Instant.now().minusSeconds(5));
        assertThat(notes.find().tickets()).contains(ticket);
    }

    @Test
    void thePagesOfThisNodeHearOfIt() {
        Set<Long> heard = ConcurrentHashMap.newKeySet();
        Consumer<TicketFeed.News> page = news -> heard.addAll(news.ticketIds());
        feed.listen(page);
        try {
            feed.gather();
            feed.deliver();
            heard.clear();
            noteOf("other", Instant.now());
            feed.gather();
            feed.deliver();
            assertThat(heard).contains(ticket);
        } finally {
            feed.leave(page);
        }
    }

    /** A node of the same desk: beans and memory of its own over the one database. */
    private final class OtherNode implements AutoCloseable {

        private final FeedNotes itsNotes = new FeedNotes(entities, clock);
        private final TicketFeed itsFeed = new TicketFeed(new RecentChanges(entities, clock), itsNotes, heartbeats);
        private final List<Long> heard = new ArrayList<>();
        private final Consumer<TicketFeed.News> page = news -> heard.addAll(news.ticketIds());

        OtherNode() {
            itsFeed.listen(page);
            hear();
            heard.clear();
        }

        /** What one beat of its feed brings to its pages. */
        List<Long> hear() {
            heard.clear();
            QuarkusTransaction.requiringNew().run(itsFeed::gather);
            itsFeed.deliver();
            return List.copyOf(heard);
        }

        /** One of its agents opens the ticket, writes, or leaves. */
        void somebodyMoves() {
            QuarkusTransaction.requiringNew().run(() -> itsNotes.present(new PresenceChanged(ticket)));
        }

        @Override
        public void close() {
            itsFeed.leave(page);
        }
    }

    @Test
    void whoComesWritesAndLeavesIsHeardOnTheOtherNode_onceEach() {
        Agent colleague = people.agent(people.team());
        try (OtherNode other = new OtherNode()) {
            presences.here(TestViewers.of(agent), ticket, Doing.LOOKING);
            presences.here(TestViewers.of(agent), ticket, Doing.REPLYING);
            assertThat(other.hear()).containsOnlyOnce(ticket);
            assertThat(presences.others(TestViewers.of(colleague), ticket))
                    .singleElement()
                    .satisfies(present -> assertThat(present.doing()).isEqualTo(Doing.REPLYING));
            presences.here(TestViewers.of(agent), ticket, Doing.REPLYING);
            assertThat(other.hear()).doesNotContain(ticket);
            presences.leave(TestViewers.of(agent), ticket);
            assertThat(other.hear()).containsOnlyOnce(ticket);
            assertThat(presences.others(TestViewers.of(colleague), ticket)).isEmpty();
            assertThat(other.hear()).doesNotContain(ticket);
        }
    }

    @Test
    void eachNodeHearsTheOther_neverItself() {
        try (OtherNode one = new OtherNode();
                OtherNode two = new OtherNode()) {
            one.somebodyMoves();
            assertThat(one.hear()).doesNotContain(ticket);
            assertThat(two.hear()).containsOnlyOnce(ticket);
            two.somebodyMoves();
            assertThat(two.hear()).doesNotContain(ticket);
            assertThat(one.hear()).containsOnlyOnce(ticket);
            assertThat(notes.find().tickets()).contains(ticket);
        }
    }

    @Test
    void theBellsOfAgentsRingOnTheOtherNode_onceEach() {
        Set<Long> rung = ConcurrentHashMap.newKeySet();
        Consumer<TicketFeed.News> page = news -> rung.addAll(news.bells());
        try (OtherNode other = new OtherNode()) {
            other.itsFeed.listen(page);
            notifications.tell(List.of(agent), new News(NewsKind.MENTION, "You", "You", ticket, Instant.now()));
            other.hear();
            assertThat(rung).contains(agent.id);
            rung.clear();
            other.hear();
            assertThat(rung).doesNotContain(agent.id);
            notifications.readAll(TestViewers.of(agent));
            other.hear();
            assertThat(rung).contains(agent.id);
        }
    }

    @Test
    void aNodeWhereNobodyListensKnowsThatItMissedSomething() {
        TicketFeed deaf =
                new TicketFeed(new RecentChanges(entities, clock), new FeedNotes(entities, clock), heartbeats);
        long known = deaf.number();
        for (int second = 0; second < 5; second++) {
            deaf.probe();
            deaf.probe();
        }
        assertThat(deaf.number()).isGreaterThan(known);
    }

    @Test
    void oldNotesAreForgotten() {
        noteOf("other", Instant.now().minus(Duration.ofHours(1)));
        notes.forgetOld();
        long left = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select count(*) from FeedNote where ticketId = ?1", Long.class)
                        .setParameter(1, ticket)
                        .getSingleResult());
        assertThat(left).isZero();
    }
}
